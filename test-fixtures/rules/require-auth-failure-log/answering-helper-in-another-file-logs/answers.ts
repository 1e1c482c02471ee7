import type { Response } from 'express'
import pino from 'pino'

const logger = pino()

export function deny(res: Response, user: string) {
  logger.warn({ event: 'authn_login_fail', user }, 'login refused')
  res.status(401).json({ error: 'wrong password' })
}
