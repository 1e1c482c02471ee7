// A wrong signature is answered by 400, and still is an integrity failure.
// @preset all
const express = require('express')
const { validateRequest } = require('twilio')

express().post('/sms', (req, res) => {
  if (!validateRequest(process.env.KEY, req.get('x-twilio-signature'), '/sms', req.body)) {
    return res.status(400).end() //! require-integrity-failure-log(mismatch)
  }
  res.end()
})
