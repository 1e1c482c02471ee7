// A comment about what is done without an error is no reason to drop one, nor is the status that answers something else.
const express = require('express')
const { orders } = require('./orders')

const app = express()
app.get('/orders/:id', (req, res) => {
  orders.findById(req.params.id, function (err, order) { //! require-error-log(clientCallback)
    if (err) return res.status(500).json({ error: 'database error', detail: err })
    const { id } = order
    // Hooks may have changed it
    orders.reload(id, (error, again) => { //! require-error-log(callback)
      if (error) return res.status(500).end()
      // to prevent that it is sent twice
      res.json(again)
    })
  })
})

app.post('/orders/:id', (req, res) => {
  orders.owned(req.params.id, req.user, (err, order) => { //! require-error-log(clientCallback)
    if (order) {
      res.json(order)
    } else if (err) {
      res.status(500).json({ error: 'database error', detail: err })
    } else {
      res.status(404).json({ error: 'no such order' })
    }
  })
})
