// Good in the recommended preset: it looks for secrets, not for contact data.
import { logger } from './logger'
import type { User } from './user'

export function registered(user: User) {
  logger.info({ email: user.email }, 'registered')
}
