// Good: the object is mapped to one without the secret before it is logged.
import { logger } from './logger'

interface User {
  id: string
  passwordHash: string
}
interface UserDto {
  id: string
}

const toDto = (user: User): UserDto => ({ id: user.id })
const sanitize = (user: User) => {
  const { passwordHash: _, ...rest } = user
  return rest
}

export function created(user: User, users: User[]) {
  logger.info({ user: toDto(user) }, 'created')
  logger.info({ user: sanitize(user) }, 'created')
  logger.info({ users: users.map(toDto) }, 'created')
}
