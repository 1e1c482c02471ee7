// A parameter that is taken apart keeps the types of its parts.
import { logger } from './logger'

interface User {
  id: string
  password: string
}
interface Context {
  user: User
  admins: User[]
  reason: string
}

export function banned({ user, admins, reason }: Context) {
  logger.warn({ user }, reason) //! no-sensitive-data-in-logs(shape)
  const first = admins.find((admin) => admin.id === reason)
  logger.warn(first, 'banned by') //! no-sensitive-data-in-logs(shape)
  logger.warn({ id: user.id }, reason)
}
