// Good: a length is no password.
import { logger } from './logger'

export function checkPolicy(password: string) {
  if (password.length < 12) logger.info({ passwordLength: password.length }, 'password too short')
}
