// Good: the factory of another file makes a logger that removes the password.
import { createLogger } from './create-logger'

const out = createLogger('login')

export function login(user: string, password: string) {
  out.info({ user, password }, 'login')
}
