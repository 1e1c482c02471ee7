// A template makes the error's message part of the answer.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (error) {
    res.status(500).send(`Could not list orders: ${error}`)
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
