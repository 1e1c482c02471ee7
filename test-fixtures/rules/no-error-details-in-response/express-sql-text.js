// The driver's own words name tables, columns and the query.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', (req, res) => {
  orders.list((err, rows) => {
    if (err) {
      console.error(err)
      return res.status(500).json({ error: err.sqlMessage, query: err.sql })
      //                            ^^^^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(query)
      //                                                   ^^^^^^^^^^^^^^ error: no-error-details-in-response(query)
    }
    res.json(rows)
  })
})
