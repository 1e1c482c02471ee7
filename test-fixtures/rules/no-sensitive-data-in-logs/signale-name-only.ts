// Good: signale prints who logged in, not with what.
import signale from 'signale'

const auth = signale.scope('auth')
export function login(name: string, password: string) {
  auth.success('login of %s, %d characters', name, password.length)
}
