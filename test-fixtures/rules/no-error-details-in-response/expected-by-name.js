// A validation error, known by its name.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.post('/orders', async (req, res, next) => {
  try {
    res.json(await orders.create(req.body))
  } catch (err) {
    if (err.name === 'ValidationError') return res.json({ error: err.message })
    next(err)
  }
})
