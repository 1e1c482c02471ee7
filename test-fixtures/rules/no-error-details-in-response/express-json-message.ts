// The message of an unexpected error goes to the client.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    res.status(500).json({ error: err.message })
    //                     ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
