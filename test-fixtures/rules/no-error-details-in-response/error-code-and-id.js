// Codes, names and ids tell the client what it needs to report, and nothing of the inside.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

app.use((err, req, res, next) => {
  console.error(req.id, err)
  res.status(500).json({ code: err.code, name: err.name, requestId: req.id })
})
