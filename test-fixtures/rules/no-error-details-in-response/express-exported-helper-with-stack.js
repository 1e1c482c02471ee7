// An exported helper is given errors by files that nobody sees here; a stack is wrong for all of them.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

export function fail(req, res, err) {
  res.status(500).json({ error: 'failed', message: err.message, stack: err.stack })
  //                                                            ^^^^^^^^^^^^^^^^ error: no-error-details-in-response(stack)
}

app.get('/orders', async (req, res) => res.json(await orders.list()))
