// Good: the password is taken out before the rest is logged.
import { logger } from './logger'

export function created(input: { name: string; password: string }) {
  const { password, ...rest } = input
  logger.info({ user: rest }, 'user created')
  return password.length
}
