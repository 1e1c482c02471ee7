// Good: nothing is refused where the password was right and the second factor is asked for next; a wrong code is refused.
import express from 'express'
import { codes, users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.byPassword(req.body.name, req.body.password)
  if (user.mfaEnabled && !user.isTrustedDevice) return res.status(401).json({ error: 'mfa_required' })
  res.sendStatus(204)
})
app.post('/login/code', async (req, res) => {
  const isRight = await codes.verify(req.body.id, req.body.code)
  if (!isRight) return res.status(401).json({ error: 'mfa code is wrong' }) //! require-auth-failure-log(refused)
  res.sendStatus(204)
})
