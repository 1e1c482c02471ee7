// Who cannot be told goes on as nobody: optional authentication. Whatever else a middleware loads and drops is lost.
import type { NextFunction, Request, Response } from 'express'
import { accounts, settings } from './services'

export async function user(req: Request, res: Response, next: NextFunction) {
  try {
    res.locals.user = await accounts.resumeSession(req.headers.authorization)
  } catch {}
  next()
}

export async function options(req: Request, res: Response, next: NextFunction) {
  try {
    res.locals.options = await settings.load(req.hostname)
  } catch {} //! require-error-log(catch)
  next()
}
