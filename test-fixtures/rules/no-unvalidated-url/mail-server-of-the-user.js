// The mail server of an account is a host that the server connects to.
const express = require('express')
const nodemailer = require('nodemailer')

express().post('/account/test', async (req, res) => {
  const mail = nodemailer.createTransport({ host: req.body.host, port: 587 }) //! no-unvalidated-url(host)
  res.json(await mail.verify())
})
