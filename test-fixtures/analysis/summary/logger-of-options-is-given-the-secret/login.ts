// The field of the record that is taken apart is a logger by its declared type.
import type { Logger } from 'pino'

interface Options {
  readonly out: Logger
}

export function makeLogin(options: Options) {
  const { out } = options
  return (user: string, password: string) => out.info({ user, password }, 'login')
  //                                                          ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
