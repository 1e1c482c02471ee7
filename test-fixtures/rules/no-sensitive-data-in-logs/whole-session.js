// A session object holds what authenticates the visitor.
const express = require('express')
const log = require('./logger')

express().get('/me', (req, res) => {
  log.debug({ session: req.session }, 'profile') //! no-sensitive-data-in-logs(whole)
  res.json({ id: req.session.userId })
})
