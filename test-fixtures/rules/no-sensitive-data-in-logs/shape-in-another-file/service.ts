// The type of what is logged stands in another file, behind a barrel, an alias, a schema or a method.
import type { Account, SignUp, Stored, User, UserStore } from './index'
import { signUp } from './index'
import { logger } from './logger'

export async function log(user: User, row: Stored, account: Account, given: SignUp, store: UserStore, body: unknown) {
  logger.info({ user }, 'user') //! no-sensitive-data-in-logs(shape) "'passwordHash' of User"
  logger.info({ row }, 'row') //! no-sensitive-data-in-logs(shape) "'passwordHash' of Row"
  logger.info({ account }, 'account') //! no-sensitive-data-in-logs(shape) "'apiKey' of Account"
  logger.info({ given }, 'given') //! no-sensitive-data-in-logs(shape)
  logger.info(await store.find(user.id), 'found') //! no-sensitive-data-in-logs(shape)
  const input = signUp.parse(body)
  logger.info({ input }, 'input') //! no-sensitive-data-in-logs(shape) "'password'"
}
