// Bad: the error middleware logs no error of the project's own class, and the route makes one of what fails.
const express = require('express')
const pino = require('pino')
const { ApiError } = require('./errors')

const logger = pino()
const app = express()
app.use(require('./orders'))
app.use((err, req, res, next) => {
  if (err instanceof ApiError) return res.status(err.status).json({ message: err.message })
  logger.error({ err }, 'request failed')
  res.status(500).json({ message: 'failed' })
})
