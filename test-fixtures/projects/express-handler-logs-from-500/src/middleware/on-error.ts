import type { NextFunction, Request, Response } from 'express'
import { AppError } from '../errors'
import { logger } from '../logger'

export function onError(err: unknown, req: Request, res: Response, next: NextFunction) {
  const status = err instanceof AppError ? err.status : 500
  if (status >= 500) logger.error({ err, path: req.path }, 'request failed')
  res.status(status).json({ error: 'failed' })
}
