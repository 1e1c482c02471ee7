// The server that is handed in is not known; a path and a handler add a route to it, and nothing looks at the answers.
const { orders } = require('./orders')

const ORDERS = '/v1/orders'

module.exports = class OrderApi {
  constructor(server) {
    this.server = server
  }

  start() {
    this.server.get(`${ORDERS}/:id`, (req, res) => {
      orders
        .load(req.params.id)
        .then((order) => res.json(order))
        .catch((err) => res.status(500).json({ error: err.message })) //! require-error-log(clientPromise)
    })
  }
}
