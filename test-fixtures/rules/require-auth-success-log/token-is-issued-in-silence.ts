// A login succeeds, a token is issued, and no record says to whom.
import bcrypt from 'bcrypt'
import express from 'express'
import jwt from 'jsonwebtoken'
import { users } from './users'

express().post('/login', async (req, res) => {
  const user = await users.byName(req.body.name)
  if (!(await bcrypt.compare(req.body.password, user.hash))) {
    console.warn('login failed', user.id)
    return res.sendStatus(401)
  }
  const token = jwt.sign({ sub: user.id }, process.env.KEY!)
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: require-auth-success-log(done) "A token is issued here"
  res.json({ token })
})
