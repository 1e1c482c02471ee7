// Good for this rule: a digest of a password is a login.
import crypto from 'node:crypto'
import express from 'express'

express().post('/login', (req, res) => {
  const digest = crypto.createHash('sha512').update(req.body.password).digest('hex')
  if (digest !== req.user.passwordDigest) return res.sendStatus(401)
  res.sendStatus(204)
})
