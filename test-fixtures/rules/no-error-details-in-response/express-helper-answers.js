// The helper that answers is the place to mend; it is handed the caught error.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

function fail(res, err) {
  res.status(500).json({ error: err.message })
  //                     ^^^^^^^^^^^^^^^^^^ error: no-error-details-in-response(message)
}

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    fail(res, err)
  }
})
