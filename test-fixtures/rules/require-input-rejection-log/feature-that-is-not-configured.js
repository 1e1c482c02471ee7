// Good: what is switched off is refused to everybody, whatever was sent.
// @preset all
const app = require('express')()
const payments = require('./payments')

app.post('/checkout', (req, res) => {
  if (!payments.isReady) {
    return res.status(400).send('Payments are not configured')
  }
  res.end()
})
