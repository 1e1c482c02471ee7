// A page that shows the message shows it to the client.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.render('orders', { orders: await orders.list() })
  } catch (err) {
    console.error(err)
    res.status(500).render('error', { message: err.message })
    //                                ^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
  }
})
