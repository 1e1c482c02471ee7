// Good: another middleware logs first and hands the error on; the third only asks for errors of a class that is expected.
const express = require('express')
const { logger } = require('./logger')
const { ValidationError } = require('./errors')

const app = express()
app.use((err, req, res, next) => {
  if (err instanceof ValidationError) return res.status(400).json({ message: err.message })
  next(err)
})
app.use((err, req, res, next) => {
  logger.error({ err }, 'request failed')
  next(err)
})
app.use((err, req, res, next) => {
  res.status(500).json({ message: 'failed' })
})
