// Good: `next` itself is the rejection handler.
const express = require('express')
const { listOrders } = require('./orders')

const router = express.Router()
router.get('/orders', (req, res, next) => {
  listOrders().then((orders) => res.json(orders)).catch(next)
})
