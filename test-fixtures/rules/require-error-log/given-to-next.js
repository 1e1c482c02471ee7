// Good: Express hands the error to its error middleware.
const express = require('express')
const { createOrder } = require('./orders')

const router = express.Router()
router.post('/orders', async (req, res, next) => {
  try {
    res.json(await createOrder(req.body))
  } catch (err) {
    next(err)
  }
})
