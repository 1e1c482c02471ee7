// String(error) and error.toString() are its message.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (error) {
    console.error(error)
    res.write(String(error))
    //        ^^^^^^^^^^^^^ error: no-error-details-in-response(message)
    res.end(error.toString())
    //      ^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
