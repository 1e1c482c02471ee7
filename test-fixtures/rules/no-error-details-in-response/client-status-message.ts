// Status 400 says that the client's input is to blame; why is for the client to know.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.post('/orders', async (req, res) => {
  try {
    res.json(await orders.create(req.body))
  } catch (err) {
    console.warn(err)
    res.status(400).json({ error: err.message })
  }
})
