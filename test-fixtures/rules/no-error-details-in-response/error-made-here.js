// The message was written here, for the client.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  const rows = await orders.list()
  if (rows.length > 0) return res.json(rows)
  const error = new Error('There are no orders yet')
  res.json({ error: error.message })
})
