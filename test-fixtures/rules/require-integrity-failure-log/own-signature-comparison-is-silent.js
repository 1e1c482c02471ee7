// A signature that is compared by hand.
import crypto from 'node:crypto'
import express from 'express'

express().post('/hooks', (req, res) => {
  const signature = crypto.createHmac('sha1', process.env.SECRET).update(req.body).digest('hex')
  if (req.get('x-hub-signature') !== signature) {
    return res.status(403).json({ error: 'bad signature' }) //! require-integrity-failure-log(mismatch)
  }
  res.sendStatus(204)
})
