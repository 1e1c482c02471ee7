// A service that says no by its result, which a handler answers: the branch that decides is the place.
import bcrypt from 'bcrypt'
import express from 'express'
import { users } from './users'

async function login(name: string, password: string) {
  const user = await users.byName(name)
  if (!(await bcrypt.compare(password, user.hash))) return { ok: false as const, error: 'invalid credentials' } //! missing require-auth-failure-log(refused)
  return { ok: true as const, user }
}
const app = express()
app.post('/login', async (req, res) => {
  const result = await login(req.body.name, req.body.password)
  if (!result.ok) return res.json({ error: result.error })
  res.json(result.user)
})
