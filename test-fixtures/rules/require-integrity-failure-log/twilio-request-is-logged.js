// Good: the forged message is logged.
const express = require('express')
const { validateRequest } = require('twilio')

express().post('/sms', (req, res) => {
  const isGenuine = validateRequest(process.env.TWILIO_TOKEN, req.get('x-twilio-signature'), process.env.URL, req.body)
  if (!isGenuine) {
    console.warn('message with a wrong signature', req.ip)
    return res.status(403).send('forged')
  }
  res.type('text/xml').send('<Response/>')
})
