// Good: the logger that another file makes redacts the password.
import { logger } from './logger'

export function login(user: string, password: string) {
  logger.info({ user, password }, 'login')
}
