// OpenID Connect: a code that the provider does not take.
import express from 'express'
import { authorizationCodeGrant } from 'openid-client'
import { config } from './config'

express().get('/callback', async (req, res) => {
  try {
    const tokens = await authorizationCodeGrant(config, new URL(req.url, config.base))
    res.json(tokens.claims())
  } catch {
    res.sendStatus(401) //! require-auth-failure-log(refused)
  }
})
