// A rejection handler answers with the rejection's message.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', (req, res) => {
  orders
    .list()
    .then((rows) => res.json(rows))
    .catch((err) => res.status(500).json({ error: err.message }))
    //                                     ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
})
