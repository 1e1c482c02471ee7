// The log that stands before the check says which request came, not that it was refused.
import { createHmac } from 'node:crypto'
import express from 'express'

express().all('/unsubscribe', (req, res) => {
  if (req.method === 'POST') {
    console.info('unsubscribe', req.query.id)
    const hmac = createHmac('sha256', process.env.KEY!).update(String(req.query.id)).digest('hex')
    if (hmac !== req.query.key) {
      return res.status(400).end() //! require-integrity-failure-log(mismatch)
    }
  }
  res.sendStatus(204)
})
