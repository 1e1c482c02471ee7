// Good: the login is on record before the answer leaves.
import express from 'express'
import jwt from 'jsonwebtoken'
import pino from 'pino'

const log = pino()
express().post('/token', async (req, res) => {
  const token = jwt.sign({ sub: req.user.id }, process.env.KEY!)
  log.info({ event: 'authn_token_created', userId: req.user.id }, 'token issued')
  res.json({ token })
})
