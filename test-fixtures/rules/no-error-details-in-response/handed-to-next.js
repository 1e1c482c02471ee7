// Error middleware decides what the client sees.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res, next) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    next(err)
  }
})
