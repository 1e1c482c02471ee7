// Errors of the project's own class are logged; those that nobody expects are not.
import express from 'express'
import { HttpError } from './errors'

const app = express()
app.use((err, req, res, next) => { //! require-last-resort-handler(drops)
  if (err instanceof HttpError) console.warn(err)
  res.status(500).end()
})
