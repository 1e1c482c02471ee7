// Express always gives `next`, so the answer for the case that there is none never runs.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res, next) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    return next ? next(err) : res.status(500).json(err)
  }
})
