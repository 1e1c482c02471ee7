// Shown in development only.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.use((err, req, res, next) => {
  console.error(err)
  if (process.env.NODE_ENV !== 'production') return res.status(500).json({ error: err.message, stack: err.stack })
  res.status(500).json({ error: 'Internal Server Error' })
})
