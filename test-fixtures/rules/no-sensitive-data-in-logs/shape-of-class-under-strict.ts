// Fields of a class count as well as those of an interface.
// @preset strict
import { logger } from './logger'

class Account {
  id = ''
  apiKey = ''
}

export function closed(account: Account) {
  logger.warn(account, 'account closed')
  //          ^^^^^^^ error: no-sensitive-data-in-logs(shape) "with its field 'apiKey'"
}
