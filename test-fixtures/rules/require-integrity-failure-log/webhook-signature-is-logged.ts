// Good: the forged webhook leaves a record.
import { createHmac, timingSafeEqual } from 'node:crypto'
import express from 'express'
import pino from 'pino'

const log = pino()
express().post('/webhook', (req, res) => {
  const expected = createHmac('sha256', process.env.WEBHOOK_SECRET!).update(req.body).digest()
  const given = Buffer.from(String(req.get('x-signature')), 'hex')
  if (!timingSafeEqual(expected, given)) {
    log.warn({ ip: req.ip }, 'webhook signature does not match')
    return res.status(401).end()
  }
  res.sendStatus(204)
})
