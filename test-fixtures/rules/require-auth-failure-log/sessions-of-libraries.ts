// Sessions that Auth.js, Better Auth and Lucia do not know are refused; logged in the second half only.
import { getSession } from '@auth/express'
import { betterAuth } from 'better-auth'
import express from 'express'
import { Lucia } from 'lucia'
import pino from 'pino'
import { adapter } from './adapter'

const log = pino()
const auth = betterAuth({ database: adapter as never })
const lucia = new Lucia(adapter as never)
const app = express()
app.get('/lucia', async (req, res) => {
  const { session } = await lucia.validateSession(String(req.cookies.session))
  if (!session) return res.sendStatus(401) //! require-auth-failure-log(refused)
  res.json(session)
})
app.get('/lucia-logged', async (req, res) => {
  const { session } = await lucia.validateSession(String(req.cookies.session))
  if (!session) {
    log.warn({ ip: req.ip }, 'session refused')
    return res.sendStatus(401)
  }
  res.json(session)
})
app.get('/better', async (req, res) => {
  const session = await auth.api.getSession({ headers: new Headers() })
  if (!session) {
    log.warn({ ip: req.ip }, 'session refused')
    return res.sendStatus(401)
  }
  res.json(session)
})
app.get('/authjs', async (req, res) => {
  const session = await getSession(req, { providers: [] })
  if (!session) {
    log.warn({ ip: req.ip }, 'session refused')
    return res.sendStatus(401)
  }
  res.json(session)
})
