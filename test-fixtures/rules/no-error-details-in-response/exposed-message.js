// Errors of http-errors say themselves whether they may be shown.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.use((err, req, res, next) => {
  console.error(err)
  res.status(err.status ?? 500).json({ error: err.expose ? err.message : 'Internal Server Error' })
})
