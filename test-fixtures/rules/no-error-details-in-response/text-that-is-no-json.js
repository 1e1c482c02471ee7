// Reading the client's text failed; the message speaks of that text.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.post('/orders', (req, res) => {
  try {
    res.json({ fields: Object.keys(JSON.parse(req.body)) })
  } catch (err) {
    res.json({ error: err.message })
  }
})

app.get('/orders', async (req, res) => res.json(await orders.list()))
