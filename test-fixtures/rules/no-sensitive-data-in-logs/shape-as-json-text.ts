// A text with the object as JSON, or as inspected, holds all its fields.
import { inspect } from 'node:util'
import { logger } from './logger'

interface User {
  id: string
  password: string
}

export function created(user: User) {
  logger.info(`created ${JSON.stringify(user)}`) //! no-sensitive-data-in-logs(shape)
  logger.info('created ' + inspect(user)) //! no-sensitive-data-in-logs(shape)
}
