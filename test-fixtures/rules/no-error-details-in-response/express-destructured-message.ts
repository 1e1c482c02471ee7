// Taken out of the error first, the message is the same.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    const { message } = err
    console.error(err)
    res.status(500).json({ message })
    //                     ^^^^^^^ error: no-error-details-in-response(message)
  }
})
