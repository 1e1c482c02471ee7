// A harmless key does not hide what stands behind it.
import { logger } from './logger'
import type { User } from './user'

export function created(user: User) {
  logger.info({ value: 1, detail: user.password }, 'created') //! no-sensitive-data-in-logs(reaches)
}
