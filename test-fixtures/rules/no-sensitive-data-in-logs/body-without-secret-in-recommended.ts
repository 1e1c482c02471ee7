// Good in the recommended preset: nothing says that this body holds a secret.
import express from 'express'
import { logger } from './logger'

const app = express()
app.post('/feedback', (req, res) => {
  logger.info({ body: req.body }, 'feedback')
  res.sendStatus(204)
})
