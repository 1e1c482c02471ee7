// The unknown name is logged, the wrong password in the next branch is not.
import bcrypt from 'bcrypt'
import express from 'express'
import { logger } from './logger'
import { users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  if (!user) {
    logger.warn({ ip: req.ip }, 'login with an unknown name')
    return res.status(401).end()
  }
  if (!(await bcrypt.compare(req.body.password, user.hash))) return res.status(401).end() //! require-auth-failure-log(refused)
  res.json({ id: user.id })
})
