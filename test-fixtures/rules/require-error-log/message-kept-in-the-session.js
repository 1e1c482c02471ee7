// A text in the session is shown on the next page; no log keeps it.
const express = require('express')
const { orders } = require('./orders')

const app = express()
app.post('/orders', (req, res) => {
  orders.insert(req.body, function (err) { //! require-error-log(clientCallback)
    if (err) {
      req.session.error = 'Something went wrong: ' + err
      return res.redirect('back')
    }
    res.redirect('/orders')
  })
})

exports.compact = function (req, res) {
  req.db.command({ compact: req.body.name }, function (err) { //! require-error-log(clientCallback)
    if (err) {
      req.session.flash = { message: err.message }
      return res.redirect('back')
    }
    res.redirect('/')
  })
}
