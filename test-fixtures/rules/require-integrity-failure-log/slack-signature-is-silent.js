// A command that Slack did not sign is refused.
import express from 'express'
import { verifySlackRequest } from '@slack/bolt'

express().post('/slack', (req, res) => {
  try {
    verifySlackRequest({ signingSecret: process.env.SLACK_SECRET, body: req.body, headers: req.headers })
  } catch {
    return res.sendStatus(403) //! require-integrity-failure-log(mismatch)
  }
  res.sendStatus(200)
})
