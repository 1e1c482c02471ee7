// A forged webhook is refused, and nobody learns of it.
import { createHmac, timingSafeEqual } from 'node:crypto'
import express from 'express'

const app = express()
app.post('/webhook', (req, res) => {
  const expected = createHmac('sha256', process.env.WEBHOOK_SECRET!).update(req.body).digest()
  const given = Buffer.from(String(req.get('x-signature')), 'hex')
  if (!timingSafeEqual(expected, given)) return res.status(401).end()
  //                                            ^^^^^^^^^^^^^^^^^^^^^ error: require-integrity-failure-log(mismatch) "crypto.timingSafeEqual is false"
  //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ step 1: "is decided here"
  res.sendStatus(204)
})
