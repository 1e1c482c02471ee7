// A service is asked to log somebody in, to refresh his tokens, or to change his password, and nobody writes that down.
// @preset all
import express from 'express'
import type { Accounts } from '@accounts/server'
import { changePassword } from './passwords'

export function routes(accounts: Accounts) {
  const app = express()
  app.post('/login', async (req, res) => {
    const session = await accounts.loginWithService(req.params.service, req.body) //! require-auth-success-log(done) "Somebody is logged in"
    res.json(session)
  })
  app.post('/logout', async (req, res) => {
    await accounts.logout(req.body.token) //! require-auth-success-log(done) "Somebody is logged out"
    res.sendStatus(204)
  })
  app.post('/refresh', async (req, res) => {
    const { accessToken, refreshToken } = req.body
    res.json(await accounts.refreshTokens(accessToken, refreshToken)) //! require-auth-success-log(done) "A token is issued"
  })
  app.post('/password', async (req, res) => {
    const { error } = await changePassword(req.body.old, req.body.password) //! require-auth-success-log(done) "A password is changed"
    if (error) return res.status(400).json({ error })
    res.sendStatus(204)
  })
  app.delete('/factor', async (req, res) => {
    await accounts.twoFactor.unset(req.body.user, req.body.code) //! require-auth-success-log(done) "A second factor is changed"
    res.sendStatus(204)
  })
  return app
}
