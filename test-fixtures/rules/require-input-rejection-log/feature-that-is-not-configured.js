// Good: what is switched off is refused to everybody, whatever was sent.
// @preset all
const app = require('express')()
const payments = require('./payments')

app.post('/checkout', (req, res) => {
  if (!payments.isReady) {
    return res.status(400).send('Payments are not configured')
  }
  if (!payments.client) return res.status(400).json({ error: 'This server does not support uploads' })
  if (!req.session) return res.status(400).send('The checkout requires session middleware')
  res.end()
})
