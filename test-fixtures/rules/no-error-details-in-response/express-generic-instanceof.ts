// That it is an Error says nothing of whom its message is for.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    const message = err instanceof Error ? err.message : 'Unknown error'
    console.error(err)
    res.status(500).json({ message })
    //                     ^^^^^^^ error: no-error-details-in-response(message)
  }
})
