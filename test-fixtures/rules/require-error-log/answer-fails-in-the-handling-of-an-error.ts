// Good: the error is logged, and only the answer to it could not be sent.
import type { Request, Response } from 'express'
import { logger } from './logger'
import { exportRows, sendError } from './rows'

export async function show(req: Request, res: Response) {
  try {
    await exportRows(req.params['object'], res)
  } catch (error) {
    logger.error(error)
    try {
      sendError(res, error)
    } catch {
      res.end()
    }
  }
}
