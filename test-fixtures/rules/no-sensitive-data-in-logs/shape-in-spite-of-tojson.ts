// `toJSON` does not help where it keeps the field, or where the logger does not call it.
import pino from 'pino'
const logger = pino()

class User {
  id = ''
  passwordHash = ''
  toJSON() {
    return { id: this.id, passwordHash: this.passwordHash }
  }
}
class Account {
  id = ''
  apiKey = ''
  toJSON() {
    return { id: this.id }
  }
}

export function created(user: User, account: Account) {
  logger.info({ user }, 'created') //! no-sensitive-data-in-logs(shape) "'passwordHash' of User"
  console.log(account) //! no-sensitive-data-in-logs(shape) "'apiKey' of Account"
}
