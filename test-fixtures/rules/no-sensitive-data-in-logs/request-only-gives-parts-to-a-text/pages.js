// Good: the helper of another file makes a text of a few parts of the request.
const express = require('express')
const pino = require('pino')
const { fullUrl } = require('./urls')

const logger = pino()

express().get('/page', (req, res) => {
  logger.debug(`page ${fullUrl(req)}`)
  res.end()
})
