// Good: the client decides to whom the mail goes, not by which server.
const express = require('express')
const nodemailer = require('nodemailer')

const mail = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 587 })
express().post('/invite', async (req, res) => {
  await mail.sendMail({ to: req.body.to, subject: 'Invitation', text: 'Welcome' })
  res.sendStatus(204)
})
