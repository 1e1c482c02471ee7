// Hashes of scrypt that are compared, and codes of a second factor: what is refused is logged in the second half only.
import { scryptSync, timingSafeEqual } from 'node:crypto'
import express from 'express'
import { authenticator } from 'otplib'
import pino from 'pino'
import speakeasy from 'speakeasy'
import { users } from './users'

const log = pino()
const app = express()
app.post('/login', async (req, res) => {
  const user = await users.byName(req.body.name)
  const hash = scryptSync(req.body.password, user.salt, 64)
  if (!timingSafeEqual(hash, user.hash)) return res.sendStatus(401) //! require-auth-failure-log(refused)
  if (!authenticator.check(req.body.code, user.secret)) return res.sendStatus(401) //! require-auth-failure-log(refused)
  if (!speakeasy.totp.verify({ secret: user.secret, token: req.body.code })) return res.sendStatus(401) //! require-auth-failure-log(refused)
  res.sendStatus(204)
})
app.post('/login-logged', async (req, res) => {
  const user = await users.byName(req.body.name)
  const hash = scryptSync(req.body.password, user.salt, 64)
  const refuse = (reason: string) => {
    log.warn({ event: 'authn_login_fail', userid: user.id, reason }, 'login refused')
    return res.sendStatus(401)
  }
  if (!timingSafeEqual(hash, user.hash)) return refuse('password')
  if (!authenticator.check(req.body.code, user.secret)) return refuse('code')
  if (!speakeasy.totp.verify({ secret: user.secret, token: req.body.code })) return refuse('code')
  res.sendStatus(204)
})
