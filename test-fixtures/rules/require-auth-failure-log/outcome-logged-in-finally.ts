// Good: `finally` writes the outcome, whatever it is.
import jwt from 'jsonwebtoken'
import type { Request, Response } from 'express'
import { logger } from './logger'

export function me(req: Request, res: Response) {
  let outcome = 'refused'
  try {
    res.json(jwt.verify(req.body.token, process.env.JWT_KEY!))
    outcome = 'accepted'
  } catch {
    res.status(401).end()
  } finally {
    logger.info({ outcome, ip: req.ip }, 'token check')
  }
}
