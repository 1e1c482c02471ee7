// A function of the project decides what of the message is shown.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.use((err, req, res, next) => {
  console.error(err)
  res.status(500).json({ error: orders.publicMessage(err) })
})
