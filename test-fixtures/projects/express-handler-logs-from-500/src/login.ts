import { Router } from 'express'
import bcrypt from 'bcrypt'
import { UnauthorizedError } from './errors'
import { users } from './users'

export const login = Router()

login.post('/login', async (req, res) => {
  const user = await users.find(req.body.name)
  const matches = await bcrypt.compare(req.body.password, user.hash)
  if (!matches) throw new UnauthorizedError() //! require-auth-failure-log(refused)
  res.json({ ok: true })
})

login.post('/session', async (req, res, next) => {
  const user = await users.find(req.body.name)
  const matches = await bcrypt.compare(req.body.password, user.hash)
  if (!matches) return next(new UnauthorizedError()) //! require-auth-failure-log(refused)
  res.json({ ok: true })
})
