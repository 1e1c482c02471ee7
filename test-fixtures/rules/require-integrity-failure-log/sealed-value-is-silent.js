// A sealed value that does not open was changed on the way.
const express = require('express')
const { createDecipheriv } = require('crypto')

express().get('/download', (req, res) => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', process.env.KEY, req.query.iv)
    res.end(decipher.update(req.query.ticket, 'hex', 'utf8') + decipher.final('utf8'))
  } catch {
    res.sendStatus(400) //! require-integrity-failure-log(mismatch)
  }
})
