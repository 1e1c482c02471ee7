// Good: the type without the password has nothing to hide.
// @preset strict
import { logger } from './logger'

interface User {
  id: string
  password: string
}

export function created(user: Omit<User, 'password'>) {
  logger.info({ user }, 'user created')
}
