// The authorization header is the credential itself.
import express from 'express'
import { logger } from './logger'

const app = express()
app.use((req, res, next) => {
  logger.info({ auth: req.headers.authorization }, 'request') //! no-sensitive-data-in-logs(reaches)
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "comes from here"
  next()
})
