// Good: the comment above the question, or behind it, gives the reason; the answer to the error itself blames the client.
const express = require('express')
const { orders } = require('./orders')

const app = express()
app.get('/orders/:id', (req, res) => {
  orders.warm(req.params.id, function (err, order) {
    // ignored on purpose: the cache is filled later
    if (err) return res.json({})
    res.json(order)
  })
  orders.count(req.params.id, function (err, count) {
    if (err) {
      // best effort: the number is shown when it is there
      return
    }
    orders.show(count)
  })
  orders.send(req.params.id, function (err) {
    // there is no order of its own, so the default one goes out
    if (err) orders.sendDefault()
  })
  orders.read(req.body, function (err, order) {
    if (err) return res.status(400).json({ error: err.message })
    res.json(order)
  })
})
