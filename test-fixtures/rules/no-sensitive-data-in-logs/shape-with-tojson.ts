// Good: `toJSON` decides what JSON shows, and the secret was deleted before it was logged.
import pino from 'pino'
const logger = pino()

class User {
  id = ''
  passwordHash = ''
  toJSON() {
    const { passwordHash: _, ...shown } = this
    return shown
  }
}
class Account {
  id = ''
  apiKey = ''
  toJSON() {
    return { id: this.id }
  }
}
interface Row {
  id: string
  password?: string
}

export function created(user: User, account: Account, row: Row) {
  delete row.password
  logger.info({ user, account, row }, 'created')
}
