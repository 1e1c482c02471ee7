// The format writes JSON.
// @preset strict
const express = require('express')
const winston = require('winston')
const log = winston.createLogger({ format: winston.format.combine(winston.format.timestamp(), winston.format.json()) })
const app = express()
app.get('/items/:id', (req, res) => {
  log.info(`search for ${req.query.term}`)
  res.end()
})
