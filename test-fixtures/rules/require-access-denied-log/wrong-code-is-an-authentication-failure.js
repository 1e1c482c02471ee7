// Good for this rule: a wrong one-time code is a failed authentication, whatever the status says.
import express from 'express'
import { codes } from './codes'

express().post('/second-factor', async (req, res) => {
  const totp = codes.compare(req.body.code)
  if (!totp) return res.status(403).end()
  res.sendStatus(204)
})
