// signale: a scope of the logger prints what it is given.
import signale from 'signale'

const auth = signale.scope('auth')
export function login(name: string, password: string) {
  auth.success('login of %s with %s', name, password) //! no-sensitive-data-in-logs(reaches)
}
