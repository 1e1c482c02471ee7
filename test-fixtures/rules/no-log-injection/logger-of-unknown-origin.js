// How this logger writes is not known.
// @preset strict
const express = require('express')
const { logger } = require('./logger')
const app = express()
app.get('/items/:id', (req, res) => {
  logger.info(`search for ${req.query.term}`)
  res.end()
})
