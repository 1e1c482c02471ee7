// All headers hold the cookie and the authorization header among them.
import express from 'express'
import { logger } from './logger'

const app = express()
app.use((req, res, next) => {
  logger.info(req.headers, 'request')
  //          ^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole) "All of 'req.headers' (the request's headers) reaches logger.info"
  next()
})
