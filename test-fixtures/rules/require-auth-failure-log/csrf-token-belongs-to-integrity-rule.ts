// Good here: a CSRF token that does not fit is a matter of integrity.
import { doubleCsrf } from 'csrf-csrf'
import express from 'express'

const { validateRequest } = doubleCsrf({ getSecret: () => process.env.CSRF_SECRET! })
express().use((req, res, next) => {
  if (!validateRequest(req)) return res.status(403).end()
  next()
})
