// The request goes on where nothing failed; where something did, the client alone is told.
const express = require('express')
const { orders } = require('./orders')

const router = express.Router()
router.param('order', function (req, res, next, id) {
  orders.findOne({ id }, function (err, order) { //! require-error-log(clientCallback)
    if (err) {
      req.session.error = 'Error: ' + err
      return res.redirect('/orders')
    }
    req.order = order
    next()
  })
})
router.param('user', function (req, res, next, id) {
  orders.userOf(id, function (err, user) {
    if (err) return next()
    req.user = user
    next()
  })
})
