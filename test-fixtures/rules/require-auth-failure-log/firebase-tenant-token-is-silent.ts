// Firebase: the token of a tenant, and the attestation of an app.
import express from 'express'
import { getAppCheck } from 'firebase-admin/app-check'
import { getAuth } from 'firebase-admin/auth'

const app = express()
app.use(async (req, res, next) => {
  try {
    req.user = await getAuth().tenantManager().authForTenant('shop').verifyIdToken(req.get('authorization') ?? '')
  } catch {
    return res.status(403).end() //! require-auth-failure-log(refused) "verifyIdToken throws"
  }
  next()
})
app.use(async (req, res, next) => {
  try {
    await getAppCheck().verifyToken(req.get('x-firebase-appcheck') ?? '')
  } catch {
    return res.status(403).end() //! require-auth-failure-log(refused) "the app check throws"
  }
  next()
})
