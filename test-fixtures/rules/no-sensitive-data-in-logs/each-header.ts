// Every value of the headers is written; their names alone are harmless.
import type { Request } from 'express'
import { logger } from './logger'

export function show(req: Request) {
  for (const [name, value] of Object.entries(req.headers)) {
    logger.info(name)
    logger.info(`${name}: ${value}`) //! no-sensitive-data-in-logs(whole) "req.headers"
  }
  const lines = Object.entries(req.headers).map(([name, value]) => `${name}=${value}`)
  logger.info(lines.join('\n')) //! no-sensitive-data-in-logs(whole)
  logger.info(Object.values(req.headers).join(' ')) //! no-sensitive-data-in-logs(whole)
  logger.info(Object.keys(req.headers).join(' '))
}
