// Firebase: a bad ID token rejects.
import express from 'express'
import { getAuth } from 'firebase-admin/auth'

express().use(async (req, res, next) => {
  try {
    res.locals.user = await getAuth().verifyIdToken(req.get('x-token') ?? '')
    next()
  } catch {
    res.status(401).end() //! require-auth-failure-log(refused)
  }
})
