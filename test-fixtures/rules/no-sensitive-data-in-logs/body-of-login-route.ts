// The handler reads a password from this body, so the whole body is a secret.
import express from 'express'
import { logger } from './logger'
import { sessions } from './sessions'

const app = express()
app.post('/login', async (req, res) => {
  logger.info(req.body, 'login request')
  //          ^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  res.json(await sessions.open(req.body.name, req.body.password))
})
