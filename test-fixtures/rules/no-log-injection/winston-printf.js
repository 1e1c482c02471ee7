// The project's own format puts the message into a line.
// @preset strict
const express = require('express')
const winston = require('winston')
const line = winston.format.printf(({ level, message }) => `${level} ${message}`)
const log = winston.createLogger({ transports: [new winston.transports.Console({ format: line })] })
const app = express()
app.get('/items/:id', (req, res) => {
  log.info(`search for ${req.query.term}`)
  //                     ^^^^^^^^^^^^^^ error: no-log-injection(text)
  res.end()
})
