import type { NextFunction, Request, Response } from 'express'
import { AppError } from '../errors'
import { logger } from '../logger'

export function onError(err: unknown, req: Request, res: Response, next: NextFunction) {
  if (err instanceof AppError) return res.status(err.status).json({ error: err.message })
  logger.error({ err, path: req.path }, 'request failed')
  res.status(500).json({ error: 'failed' })
}
