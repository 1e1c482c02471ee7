// The type has an id: it can be logged instead of the whole, or of the secret.
import { logger } from './logger'

interface Account {
  id: string
  name: string
  password: string
}

export function created(account: Account, admin: Account, list: Account[]) {
  logger.info({ account }, 'created')
  //            ^^^^^^^ error: no-sensitive-data-in-logs(shape) "'password'"
  //            ^^^^^^^ fix: "Log 'accountId: account.id' instead"
  logger.info({ by: admin, account: account.id }, 'created')
  //            ^^^^^^^^^ error: no-sensitive-data-in-logs(shape)
  //            ^^^^^^^^^ fix: "Log 'byId: admin.id' instead"
  logger.info(account, 'created')
  //          ^^^^^^^ error: no-sensitive-data-in-logs(shape)
  //          ^^^^^^^ fix: "Log 'accountId: account.id' instead"
  logger.info({ password: account.password }, 'created')
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Log 'accountId: account.id' instead"
  logger.info({ list }, 'all') //! no-sensitive-data-in-logs(shape)
  logger.info({ accountId: account.id, account }, 'created') //! no-sensitive-data-in-logs(shape)
}
