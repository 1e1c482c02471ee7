// Tokens that oauth4webapi, openid-client and express-oauth2-jwt-bearer refuse: logged in the second half only.
import express, { type NextFunction, type Request, type Response } from 'express'
import { UnauthorizedError, auth } from 'express-oauth2-jwt-bearer'
import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'
import pino from 'pino'
import { config, server, self } from './oidc'

const log = pino()
const app = express()
app.get('/back', async (req, res) => {
  try {
    const tokens = await oauth.processAuthorizationCodeResponse(server, self, await fetch(server.token_endpoint!))
    res.json({ scope: tokens.scope })
  } catch {
    res.status(401).end() //! require-auth-failure-log(refused)
  }
})
app.get('/back-logged', async (req, res) => {
  try {
    const tokens = await oauth.processAuthorizationCodeResponse(server, self, await fetch(server.token_endpoint!))
    res.json({ scope: tokens.scope })
  } catch (err) {
    log.warn({ err }, 'code refused')
    res.status(401).end()
  }
})
app.get('/grant', async (req, res) => {
  try {
    const tokens = await client.authorizationCodeGrant(config, new URL(req.url, 'https://self.example'))
    res.json({ scope: tokens.scope })
  } catch (err) {
    log.warn({ err }, 'code refused')
    res.status(401).end()
  }
})
app.use(auth({ audience: 'a', issuerBaseURL: 'https://issuer.example' }))
app.use((err: Error, _req: Request, res: Response, next: NextFunction) => {
  if (!(err instanceof UnauthorizedError)) return next(err)
  log.warn({ err }, 'token refused')
  res.status(err.status).end()
})
