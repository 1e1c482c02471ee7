// A JSON logger escapes line breaks.
// @preset strict
const express = require('express')
const pino = require('pino')
const log = pino()
const app = express()
app.get('/items/:id', (req, res) => {
  log.info(`search for ${req.query.term}`)
  res.end()
})
