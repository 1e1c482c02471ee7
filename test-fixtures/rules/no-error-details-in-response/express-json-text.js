// JSON text of the error is the error, made here or by the framework.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/events', async (req, res) => {
  try {
    await orders.stream(res)
  } catch (err) {
    console.error(err)
    res.write(`data: ${JSON.stringify({ error: err.message })}\n\n`)
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
