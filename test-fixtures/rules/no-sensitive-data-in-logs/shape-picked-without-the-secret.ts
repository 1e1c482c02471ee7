// Good: Pick, Omit with a named list of keys, and an object rest leave the secret behind.
import { logger } from './logger'

interface User {
  id: string
  name: string
  passwordHash: string
}
type Hidden = 'passwordHash' | 'resetToken'
type PublicUser = Omit<User, Hidden>
type Reference = Pick<User, 'id' | 'name'>
type Flags = { [K in keyof User]: boolean }

export function created(user: User, shown: PublicUser, reference: Readonly<Partial<Reference>>, flags: Flags) {
  const { passwordHash: _, ...safe } = user
  logger.info({ shown, reference, flags }, 'user created')
  logger.info({ user: safe }, 'user created')
  logger.info({ user: { ...user, passwordHash: undefined } }, 'user created')
}
