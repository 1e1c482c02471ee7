// The strict preset counts contact data as sensitive.
// @preset strict
import { logger } from './logger'
import type { User } from './user'

export function registered(user: User) {
  logger.info({ email: user.email }, 'registered') //! no-sensitive-data-in-logs(reaches)
}
