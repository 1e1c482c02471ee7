// Elements of a list that happen to be called errors are data.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders/check', async (req, res) => {
  const errors = await orders.check()
  res.json({ errors: errors.map((error) => error.message) })
})
