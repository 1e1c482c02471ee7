// Keys are masked wherever they stand; what patterns mask is not known.
import { Logger } from 'tslog'

const byKey = new Logger({ maskValuesOfKeys: ['password'] })
const byPattern = new Logger({ maskValuesRegEx: [/Bearer \S+/g] })
const newer = new Logger({ mask: { keys: ['password'] } })
export function login(password: string, token: string) {
  byKey.info('login', { user: { password } })
  byKey.info('login', { token }) //! no-sensitive-data-in-logs(reaches) "'token'"
  byKey.info(`login with ${password}`) //! no-sensitive-data-in-logs(reaches)
  byPattern.info('login', { token })
  newer.getSubLogger({ name: 'auth' }).info('login', { password })
}
