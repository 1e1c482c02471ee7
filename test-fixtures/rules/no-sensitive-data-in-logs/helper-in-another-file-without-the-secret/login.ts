// Good: the helper takes the password out before it logs the rest.
import { audit } from './audit'

export function login(user: string, password: string) {
  return audit('login', { user, password })
}
