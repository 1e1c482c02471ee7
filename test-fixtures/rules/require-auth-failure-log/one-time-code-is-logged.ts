// Good: the wrong code leaves a record.
import express from 'express'
import speakeasy from 'speakeasy'
import { logger } from './logger'
import { users } from './users'

express().post('/login/code', async (req, res) => {
  const user = await users.find(req.body.name)
  if (!speakeasy.totp.verify({ secret: user.totpSecret, token: req.body.code })) {
    logger.warn({ userId: user.id }, 'wrong one-time code')
    return res.status(401).json({ error: 'wrong code' })
  }
  res.json({ id: user.id })
})
