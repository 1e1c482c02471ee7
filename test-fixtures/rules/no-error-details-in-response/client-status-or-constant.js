// Messages of errors below 500 are for clients; of the others the client gets a constant.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.use((err, req, res, next) => {
  const status = err.status || 500
  console.error(err)
  res.status(status).json({ error: status < 500 ? err.message : 'Internal Server Error' })
})
