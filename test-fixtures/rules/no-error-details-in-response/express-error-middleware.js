// Error middleware answers for every error, so it must not show messages of those that nobody expected.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.use((err, req, res, next) => {
  console.error(err)
  res.status(err.status || 500).json({ message: err.message })
  //                                   ^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
})
