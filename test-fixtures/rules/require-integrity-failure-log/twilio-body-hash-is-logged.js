// Good: the body that does not fit its hash leaves a record.
const express = require('express')
const twilio = require('twilio')

express().post('/voice', (req, res) => {
  if (!twilio.validateBody(req.rawBody, req.query.bodySHA256)) {
    console.warn('body with a wrong hash', req.ip)
    return res.status(403).end()
  }
  res.type('text/xml').send('<Response/>')
})
