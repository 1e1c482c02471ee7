// The signature is asked of the header on the spot; whatever the status is, the message is not from whom it says.
const express = require('express')
const { Bot } = require('./bot')

const bot = new Bot(process.env.KEY)
express().post('/hook', (req, res) => {
  if (!bot.verify(req.rawBody, req.get('X-Line-Signature'))) return res.sendStatus(400) //! require-integrity-failure-log(mismatch)
  bot.handle(req.body)
  res.json({})
})
