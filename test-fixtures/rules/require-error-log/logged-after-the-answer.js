// Good: answer first, log then; the order does not matter.
const express = require('express')
const bunyan = require('bunyan')
const { build } = require('./report')

const log = bunyan.createLogger({ name: 'report' })
express().get('/report', async (req, res) => {
  try {
    res.json(await build())
  } catch (err) {
    res.status(500).json({ error: 'report failed' })
    log.error({ err }, 'report failed')
  }
})
