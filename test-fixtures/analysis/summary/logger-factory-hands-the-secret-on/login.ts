// The factory of another file makes a logger that removes nothing.
import { createLogger } from './create-logger'

const out = createLogger('login')

export function login(user: string, password: string) {
  out.info({ user, password }, 'login')
  //               ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
