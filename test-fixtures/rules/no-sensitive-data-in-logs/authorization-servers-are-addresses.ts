// Good: the servers that give out tokens are known to everybody. Bad: the header is not.
import type { Request } from 'express'
import { logger } from './logger'

export function start(metadata: { authorization_servers: string[] }, req: Request) {
  logger.info(`${metadata.authorization_servers} give out tokens`)
  logger.info(`called with ${req.headers.authorization}`) //! no-sensitive-data-in-logs(reaches)
}
