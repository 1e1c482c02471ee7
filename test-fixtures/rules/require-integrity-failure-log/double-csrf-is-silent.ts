// csrf-csrf says no; the middleware answers in silence.
import express from 'express'
import { doubleCsrf } from 'csrf-csrf'

const { validateRequest } = doubleCsrf({ getSecret: () => process.env.CSRF_SECRET! })
express().use((req, res, next) => {
  if (!validateRequest(req)) return res.status(403).json({ error: 'csrf' }) //! require-integrity-failure-log(mismatch)
  next()
})
