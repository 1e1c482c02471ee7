// Twilio has several checks of the same signature.
const express = require('express')
const twilio = require('twilio')

express().post('/sms', (req, res) => {
  if (!twilio.validateIncomingRequest(req, process.env.TWILIO_TOKEN)) return res.status(403).end() //! require-integrity-failure-log(mismatch)
  res.type('text/xml').send('<Response/>')
})
