// The simple format writes the message as it is.
// @preset strict
const express = require('express')
const winston = require('winston')
const { combine, timestamp, simple } = winston.format
const log = winston.createLogger({ format: combine(timestamp(), simple()) })
const app = express()
app.get('/items/:id', (req, res) => {
  log.info(`search for ${req.query.term}`)
  //                     ^^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
