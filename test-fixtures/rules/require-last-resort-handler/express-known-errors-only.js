// Good: errors of the project's own class are answered, all others are logged.
import express from 'express'
import { HttpError } from './errors'

const app = express()
app.use((err, req, res, next) => {
  if (err instanceof HttpError) return res.status(err.status).end()
  console.error(err)
  res.status(500).end()
})
