// Good: the helper that answers logs, too.
import express, { type Request, type Response } from 'express'
import { logger } from './logger'

function deny(req: Request, res: Response) {
  logger.warn({ event: 'authz_fail', path: req.path }, 'access denied')
  res.status(403).end()
}

express().get('/admin', (req, res) => {
  if (!req.user.isAdmin) return deny(req, res)
  res.end('hello')
})
