// An AppError is made for clients: its message may be read.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

class AppError extends Error {
  status = 409
}

app.post('/orders', async (req, res, next) => {
  try {
    res.json(await orders.create(req.body))
  } catch (err) {
    if (err instanceof AppError) return res.status(err.status).json({ error: err.message })
    next(err)
  }
})
