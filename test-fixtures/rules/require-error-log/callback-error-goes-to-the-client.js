// Neither a callback nor a rejection is logged by being sent, however short the handler.
const express = require('express')
const { store, orders } = require('./store')

const app = express()
app.get('/orders/:id', (req, res) => {
  store.find(req.params.id, function (err, order) { //! require-error-log(clientCallback) "goes to the client only"
    if (err) return res.send(err)
    res.json(order)
  })
})
app.get('/orders', (req, res) => {
  orders()
    .then((all) => res.json(all))
    .catch((err) => res.status(500).send(err)) //! require-error-log(clientPromise) "goes to the client only"
})
