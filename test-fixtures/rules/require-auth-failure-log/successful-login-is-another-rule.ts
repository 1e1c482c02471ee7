// Good for this rule: only failures are asked for here.
import bcrypt from 'bcrypt'
import express from 'express'
import { logger } from './logger'
import { users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  if (await bcrypt.compare(req.body.password, user.hash)) return res.json({ id: user.id })
  logger.warn({ userId: user.id }, 'wrong password')
  res.status(401).end()
})
