// A message that Twilio did not send is refused.
const express = require('express')
const { validateRequest } = require('twilio')

express().post('/sms', (req, res) => {
  const isGenuine = validateRequest(process.env.TWILIO_TOKEN, req.get('x-twilio-signature'), process.env.URL, req.body)
  if (!isGenuine) return res.status(403).send('forged') //! require-integrity-failure-log(mismatch)
  res.type('text/xml').send('<Response/>')
})
