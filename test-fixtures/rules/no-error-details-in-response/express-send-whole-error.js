// An error sent whole carries the fields that a database driver or an HTTP client gave it.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', (req, res) => {
  orders.list((err, rows) => {
    if (err) return res.status(500).send(err)
    //                                   ^^^ error: no-error-details-in-response(whole)
    res.json(rows)
  })
})
