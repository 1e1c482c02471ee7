// The stack tells the client which files and libraries the server has.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    console.error(err)
    res.status(500).json({ error: 'failed', stack: err.stack })
    //                                      ^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
  }
})
