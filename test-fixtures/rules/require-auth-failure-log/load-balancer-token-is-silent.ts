// The token that a load balancer of AWS adds is checked, and by a module of its own the token of Cognito.
import { AlbJwtVerifier } from 'aws-jwt-verify'
import { CognitoJwtVerifier } from 'aws-jwt-verify/cognito-verifier'
import express from 'express'
import { settings } from './settings'

const balancer = AlbJwtVerifier.create(settings.balancer)
const cognito = CognitoJwtVerifier.create(settings.pool)
express().use(async (req, res, next) => {
  try {
    req.user = await balancer.verify(req.get('x-amzn-oidc-data') ?? '')
    req.scope = cognito.verifySync(req.get('x-amzn-oidc-accesstoken') ?? '')
  } catch {
    return res.status(403).json({ error: 'token' }) //! require-auth-failure-log(refused) "verifier.verify throws"
  }
  next()
})
