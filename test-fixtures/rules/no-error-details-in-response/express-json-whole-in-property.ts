// The error inside an object is the error all the same.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.get('/orders', async (req, res) => {
  try {
    res.json(await orders.list())
  } catch (error) {
    console.error('list failed', error)
    res.status(500).json({ success: false, error })
    //                                     ^^^^^ error: no-error-details-in-response(whole)
  }
})
