// One branch refuses the unknown user and the wrong password alike, and nothing says so.
import express from 'express'
import bcrypt from 'bcrypt'
import { users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) {
    return res.status(401).json({ error: 'wrong name or password' }) //! require-auth-failure-log(refused)
  }
  res.json({ id: user.id })
})
