// Good for this rule: a wrong webhook signature is an integrity failure, whatever the status says.
import { createHmac, timingSafeEqual } from 'node:crypto'
import express from 'express'

const app = express()
app.post('/webhook', (req, res) => {
  const expected = createHmac('sha256', process.env.WEBHOOK_SECRET!).update(req.body).digest()
  const given = Buffer.from(String(req.get('x-signature')), 'hex')
  if (!timingSafeEqual(expected, given)) return res.status(401).end()
  res.sendStatus(204)
})
