// The strict preset reports every body that is logged whole.
// @preset strict
import express from 'express'
import { logger } from './logger'

const app = express()
app.post('/feedback', (req, res) => {
  logger.info({ body: req.body }, 'feedback') //! no-sensitive-data-in-logs(whole)
  res.sendStatus(204)
})
