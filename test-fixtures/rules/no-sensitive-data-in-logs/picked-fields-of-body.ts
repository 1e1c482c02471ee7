// Good: only the name is taken out of a body that holds a password.
import express from 'express'
import { logger } from './logger'
import { sessions } from './sessions'

const app = express()
app.post('/login', async (req, res) => {
  logger.info({ name: req.body.name }, 'login request')
  res.json(await sessions.open(req.body.name, req.body.password))
})
