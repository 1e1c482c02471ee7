// A token that is compared in constant time and answered with 401 is a login, not a signature.
import { timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { sessionToken } from './token'

export function requireToken(req: Request, res: Response, next: NextFunction) {
  const provided = Buffer.from((req.headers.authorization ?? '').slice(7))
  const expected = Buffer.from(sessionToken)
  if (!timingSafeEqual(provided, expected)) {
    res.status(401).json({ error: 'Unauthorized' }) //! require-auth-failure-log(refused)
    return
  }
  next()
}
