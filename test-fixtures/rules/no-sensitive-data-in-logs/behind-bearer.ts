// What stands behind `Bearer` is the secret; the scheme and the claims of a token are not.
import type { Request } from 'express'
import { logger } from './logger'

export function check(req: Request) {
  const auth = req.headers.authorization ?? ''
  const [scheme, rest] = auth.split(' ')
  logger.warn({ scheme }, 'refused')
  logger.warn({ rest }, 'refused')
  //            ^^^^ error: no-sensitive-data-in-logs(reaches) "'authorization'"
  const given = auth.split(/\s+/)[1]
  logger.warn(`refused ${given}`)
  //          ^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  logger.warn({ scheme: auth.split(' ')[0], parts: auth.split(' ').length }, 'refused')
}

export function claims(token: string) {
  logger.info({ payload: token.split('.')[1] }, 'claims')
}
