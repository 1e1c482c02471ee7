// Good: the logger of the options is given the user only.
import type { Logger } from 'pino'

interface Options {
  readonly out: Logger
}

export function makeLogin(options: Options) {
  const { out } = options
  return (user: string, password: string) => out.info({ user, length: password.length }, 'login')
}
