// Good: the function that decides has logged its no already.
import express, { type Request } from 'express'
import { logger } from './logger'

function mayRead(req: Request): boolean {
  if (req.user.roles.includes('reader')) return true
  logger.warn({ event: 'authz_fail', userId: req.user.id }, 'access denied')
  return false
}

express().get('/reports', (req, res) => {
  if (!mayRead(req)) return res.sendStatus(403)
  res.json([])
})
