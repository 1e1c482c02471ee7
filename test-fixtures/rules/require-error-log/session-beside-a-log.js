// Good: the text in the session is for the client, the log has the error; and an error that is kept elsewhere may be logged later.
const express = require('express')
const { orders } = require('./orders')

const app = express()
app.post('/orders', (req, res, next) => {
  orders.insert(req.body, function (err) {
    if (err) {
      console.error(err)
      req.session.error = 'Something went wrong: ' + err
      return res.redirect('back')
    }
    res.redirect('/orders')
  })
})

app.post('/refunds', (req, res) => {
  orders.refund(req.body, function (err) {
    if (err) req.failure = err
    res.redirect('/orders')
  })
})
