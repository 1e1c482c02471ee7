// What a schema has to say of the input is meant for who sent it.
// @preset strict
import express from 'express'
import { z } from 'zod'
import { orders } from './orders'

const app = express()

const Order = z.object({ item: z.string() })

app.post('/orders', async (req, res) => {
  const parsed = Order.safeParse(req.body)
  if (!parsed.success) return res.status(400).json({ error: parsed.error.message, issues: parsed.error.issues })
  res.json(await orders.create(parsed.data))
})
