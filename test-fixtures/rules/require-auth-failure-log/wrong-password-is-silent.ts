// A wrong password is answered by 401, and no log says so.
import bcrypt from 'bcrypt'
import express from 'express'
import { users } from './users'

const app = express()
app.post('/login', async (req, res) => {
  const user = await users.findByName(req.body.name)
  const matches = await bcrypt.compare(req.body.password, user.hash)
  //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
  if (!matches) return res.status(401).json({ error: 'wrong name or password' })
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused) "no log says so"
  res.json({ id: user.id })
})
