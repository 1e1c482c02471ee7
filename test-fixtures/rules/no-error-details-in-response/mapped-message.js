// The text is chosen by the error's code; the words are the project's own.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

const MESSAGES = { E_STOCK: 'Out of stock', E_PRICE: 'The price has changed' }

app.post('/orders', async (req, res) => {
  try {
    res.json(await orders.create(req.body))
  } catch (err) {
    console.error(err)
    res.status(500).json({ error: MESSAGES[err.code] })
  }
})
