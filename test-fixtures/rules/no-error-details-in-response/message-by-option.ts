// Projects that write all their messages for clients look for stacks and whole errors only.
// @preset strict
// @options { "checkMessage": false }
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    res.status(500).json({ error: err.message, stack: err.stack })
    //                                         ^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
  }
})
