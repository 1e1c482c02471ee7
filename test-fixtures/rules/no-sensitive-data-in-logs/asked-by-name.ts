// A getter is asked for the secret by a constant name.
import type { Request } from 'express'
import { logger } from './logger'

export function show(req: Request, headers: Headers, store: Storage) {
  logger.info(`by ${req.get('authorization')}`) //! no-sensitive-data-in-logs(reaches) "'authorization'"
  logger.info({ given: headers.get('cookie') }) //! no-sensitive-data-in-logs(reaches) "'cookie'"
  logger.info({ kept: store.getItem('accessToken') }) //! no-sensitive-data-in-logs(reaches) "'accessToken'"
  logger.info({ type: req.get('content-type'), agent: headers.get('user-agent'), count: store.getItem('tokenCount') })
}
