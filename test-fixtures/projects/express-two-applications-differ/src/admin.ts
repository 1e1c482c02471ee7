import express from 'express'
import { login } from './login'
import { logger } from './logger'

const admin = express()
admin.use(login)
admin.use((err, req, res, next) => {
  logger.warn({ err }, 'request failed')
  res.status(500).end()
})
admin.listen(3001)
