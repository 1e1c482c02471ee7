// The password leaves the body by destructuring and enters the log by its own name.
import express from 'express'
import { logger } from './logger'

const app = express()
app.post('/login', (req, res) => {
  const { name, password } = req.body
  logger.info('login of %s with %s', name, password)
  //                                       ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  res.sendStatus(204)
})
