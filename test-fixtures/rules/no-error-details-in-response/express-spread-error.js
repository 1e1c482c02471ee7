// A spread copies every own field of the error into the answer.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (err) {
    console.error(err)
    res.status(500).json({ ok: false, ...err })
    //                                ^^^^^^ error: no-error-details-in-response(whole)
  }
})
