// A wrong one-time code is a failed login.
import express from 'express'
import { authenticator } from 'otplib'
import { users } from './users'

express().post('/login/code', async (req, res) => {
  const user = await users.find(req.body.name)
  if (!authenticator.check(req.body.code, user.totpSecret)) {
    return res.status(401).json({ error: 'wrong code' }) //! require-auth-failure-log(refused)
  }
  res.json({ id: user.id })
})
