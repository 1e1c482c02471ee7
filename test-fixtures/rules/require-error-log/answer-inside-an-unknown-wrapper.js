// Good: what is handed to a function that nobody knows may be looked at there, answers included.
const { orders } = require('./orders')

module.exports = (server, guarded) => {
  server.get(
    '/orders/:id',
    guarded((req, res) => {
      orders
        .load(req.params.id)
        .then((order) => res.json(order))
        .catch((err) => res.status(500).json({ error: err.message }))
    }),
  )
}
