// In production a message that was not made for clients is replaced by another.
// @preset strict
import express, { type ErrorRequestHandler } from 'express'

const app = express()

const hides: ErrorRequestHandler = (err, req, res, next) => {
  let { message } = err
  if (process.env.NODE_ENV === 'production' && !err.isOperational) message = 'Internal server error'
  console.error(err)
  res.status(500).json({ message })
}

const shows: ErrorRequestHandler = (err, req, res, next) => {
  let { message } = err
  if (message.length > 200) message = 'Internal server error'
  console.error(err)
  res.status(500).json({ message }) //! no-error-details-in-response(message)
}

app.use(hides)
app.use(shows)
