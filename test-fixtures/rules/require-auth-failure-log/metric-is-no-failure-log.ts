// A counter cannot tell who tried to get in.
import bcrypt from 'bcrypt'
import express from 'express'
import { Counter } from 'prom-client'
import { users } from './users'

const failures = new Counter({ name: 'login_failures', help: 'failed logins' })
const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    failures.inc()
    return res.status(401).end() //! require-auth-failure-log(refused)
  }
  res.json({ id: user.id })
})
