// Good: what the other file says of the type leaves the secret out.
import pino from 'pino'
import { shown, toDto, type Account, type PublicUser, type User } from './user'

const logger = pino()

export function log(user: User, safe: PublicUser, account: Account, body: unknown) {
  logger.info({ user: toDto(user), safe, account }, 'user')
  logger.info({ input: shown.parse(body) }, 'input')
  logger.info({ id: user.id }, 'user')
}
