// The user's type has a password, so the whole user must not be logged.
// @preset strict
import { logger } from './logger'

interface User {
  id: string
  password: string
}

export function created(user: User) {
  logger.info({ user }, 'user created') //! no-sensitive-data-in-logs(shape)
}
