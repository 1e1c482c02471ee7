// Good: the damaged upload is logged.
import { createHash } from 'node:crypto'
import express from 'express'
import { logger } from './logger'

express().put('/packages/:name', (req, res) => {
  const checksum = createHash('sha512').update(req.body).digest('hex')
  if (checksum !== req.get('x-checksum')) {
    logger.error({ name: req.params.name }, 'checksum does not match')
    return res.status(422).json({ error: 'checksum' })
  }
  res.sendStatus(201)
})
