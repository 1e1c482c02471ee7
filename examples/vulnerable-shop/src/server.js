// Entry point: routes, and the last resort that logs what no route handled.
const express = require('express')
const { logger } = require('./logger')

const app = express()
app.use(express.json())
app.use(require('./routes/login'))

app.use((err, req, res, next) => {
  logger.error({ err, path: req.path }, 'request failed')
  if (res.headersSent) return next(err)
  res.status(500).json({ error: 'internal error' })
})

process.on('unhandledRejection', (reason) => {
  logger.fatal({ err: reason }, 'unhandled rejection')
  process.exit(1)
})

app.listen(3000, () => logger.info('listening on port 3000'))
