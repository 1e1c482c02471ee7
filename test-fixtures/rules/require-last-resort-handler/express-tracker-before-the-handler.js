// Good: an error tracker's own middleware stands before the handler that answers.
import * as Sentry from '@sentry/node'
import express from 'express'

const app = express()
Sentry.setupExpressErrorHandler(app)
app.use((err, req, res, next) => {
  res.status(500).end()
})
