// Good: the refusing branch says who failed, from where.
import bcrypt from 'bcrypt'
import express from 'express'
import pino from 'pino'
import { users } from './users'

const logger = pino()
const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    logger.warn({ event: 'authn_login_fail', userId: user.id, ip: req.ip }, 'wrong password')
    return res.status(401).json({ error: 'wrong name or password' })
  }
  res.json({ id: user.id })
})
