// Good: the unknown name and the wrong password are both logged.
import bcrypt from 'bcrypt'
import consola from 'consola'
import express from 'express'
import { users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  if (!user) {
    consola.warn('login with an unknown name from', req.ip)
    return res.status(401).end()
  }
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    consola.warn('wrong password of user', user.id)
    return res.status(401).end()
  }
  res.json({ id: user.id })
})
