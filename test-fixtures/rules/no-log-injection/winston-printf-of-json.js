// The project's own format writes JSON.
// @preset strict
const express = require('express')
const winston = require('winston')
const log = winston.createLogger({ format: winston.format.printf((info) => JSON.stringify(info)) })
const app = express()
app.get('/items/:id', (req, res) => {
  log.info(`search for ${req.query.term}`)
  res.end()
})
