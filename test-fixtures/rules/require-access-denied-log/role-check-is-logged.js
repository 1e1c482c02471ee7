// Good: the denied access is logged before the answer.
import express from 'express'
import pino from 'pino'

const log = pino()
express().delete('/users/:id', async (req, res) => {
  if (req.user.role !== 'admin') {
    log.warn({ event: 'authz_fail', userId: req.user.id }, 'access denied')
    return res.status(403).json({ error: 'forbidden' })
  }
  res.sendStatus(204)
})
