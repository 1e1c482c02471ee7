// Shown in production, of all places.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.use((err, req, res, next) => {
  console.error(err)
  if (process.env.NODE_ENV === 'production') res.status(500).json({ error: err.message })
  //                                                                ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  else next(err)
})
