// The whole handler is installed in development only.
// @preset strict
import express from 'express'
import { orders } from './orders'

const app = express()

if (process.env.NODE_ENV === 'development') {
  app.use((err, req, res, next) => {
    res.status(500).send(err.stack)
  })
}

app.get('/orders', async (req, res) => res.json(await orders.list()))
