// The session gets its user, and nobody writes it down.
import express from 'express'
import { users } from './users'

express().post('/login', async (req, res) => {
  const user = await users.check(req.body.name, req.body.password)
  req.session.userId = user.id //! require-auth-success-log(done)
  res.redirect('/')
})
