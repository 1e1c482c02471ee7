// Slack: an incoming webhook is posted to the address that the client gave.
import { IncomingWebhook } from '@slack/webhook'
import express from 'express'

express().post('/hooks/test', async (req, res) => {
  await new IncomingWebhook(req.body.hook).send('test') //! no-unvalidated-url(host)
  res.sendStatus(204)
})
