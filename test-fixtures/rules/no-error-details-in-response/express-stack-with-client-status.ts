// A status that blames the client excuses a message, never a stack.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.post('/orders', async (req, res) => {
  try {
    res.json(await orders.create(req.body))
  } catch (err) {
    console.error(err)
    res.status(400).json({ error: err.stack })
    //                     ^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
  }
})
