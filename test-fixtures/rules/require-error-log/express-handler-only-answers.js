// The error middleware is the last to see an error, and only answers; the route that hands its error on is fine.
const express = require('express')
const { orders } = require('./orders')

const app = express()
app.get('/orders', async (req, res, next) => {
  try {
    res.json(await orders.all())
  } catch (err) {
    next(err)
  }
})
app.use((err, req, res, next) => {
  //     ^^^ error: require-error-log(central)
  if (res.headersSent) return next(err)
  const status = err.status || 500
  res.status(status).json({ message: status < 500 ? err.message : 'failed' })
})
