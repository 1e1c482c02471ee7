// What was uploaded is not what was announced.
import { createHash } from 'node:crypto'
import express from 'express'

express().put('/packages/:name', (req, res) => {
  const checksum = createHash('sha512').update(req.body).digest('hex')
  if (checksum !== req.get('x-checksum')) {
    return res.status(422).json({ error: 'checksum' }) //! require-integrity-failure-log(mismatch)
  }
  res.sendStatus(201)
})
