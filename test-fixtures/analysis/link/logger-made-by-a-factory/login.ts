// Bad: the logger that a factory makes is pino's, so a password reaches a log.
import { makeLogger } from './make-logger'

const output = makeLogger('login')

export function login(user: string, password: string) {
  output.info({ user, password }, 'login') //! no-sensitive-data-in-logs(reaches)
}
