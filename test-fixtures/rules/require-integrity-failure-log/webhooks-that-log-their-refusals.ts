// Good: signatures of Svix, GitHub and Slack that do not fit are logged before they are refused, and so is a CSRF token.
import { verify } from '@octokit/webhooks-methods'
import { isValidSlackRequest } from '@slack/bolt'
import csurf from 'csurf'
import express, { type NextFunction, type Request, type Response } from 'express'
import pino from 'pino'
import { Webhook } from 'svix'

const log = pino()
const app = express()
app.post('/svix', (req, res) => {
  try {
    res.json(new Webhook(process.env.SECRET!).verify(req.body, req.headers as never))
  } catch (err) {
    log.warn({ err, ip: req.ip }, 'signature refused')
    res.sendStatus(400)
  }
})
app.post('/github', async (req, res) => {
  if (!(await verify(process.env.SECRET!, req.body, String(req.headers['x-hub-signature-256'])))) {
    log.warn({ ip: req.ip }, 'signature refused')
    return res.sendStatus(401)
  }
  res.sendStatus(204)
})
app.post('/slack', (req, res) => {
  if (!isValidSlackRequest({ signingSecret: process.env.SECRET!, body: req.body, headers: req.headers as never })) {
    log.warn({ ip: req.ip }, 'signature refused')
    return res.sendStatus(401)
  }
  res.sendStatus(204)
})
app.use(csurf())
app.use((err: Error & { code?: string }, req: Request, res: Response, next: NextFunction) => {
  if (err.code !== 'EBADCSRFTOKEN') return next(err)
  log.warn({ event: 'malicious_csrf', ip: req.ip }, 'form refused')
  res.sendStatus(403)
})
