// An unknown name is a failed login as well.
import express from 'express'
import { users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  if (!user) return res.status(401).json({ error: 'wrong name or password' })
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
  res.json(await users.startSession(user))
})
