// Good: an app that cannot prove what it is leaves a record.
import express from 'express'
import { getAppCheck } from 'firebase-admin/app-check'

express().use(async (req, res, next) => {
  try {
    await getAppCheck().verifyToken(req.get('x-firebase-appcheck') ?? '')
  } catch (error) {
    console.warn('app check failed', error)
    return res.status(403).end()
  }
  next()
})
