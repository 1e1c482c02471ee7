// No model knows the store; the name of the first parameter and the question whether there is an error say what it is.
const store = require('./store')

exports.show = function (req, res) {
  store.find(req.params.id, (err, order) => {
  //                         ^^^ error: require-error-log(callback) "this callback receives"
    if (err) return res.sendStatus(500)
    res.json(order)
  })
}

exports.list = function (req, res) {
  store.list((err, orders) => {
    if (err) {
      console.error('orders are not to be had', err)
      return res.sendStatus(500)
    }
    res.json(orders)
  })
}
