// Which version of tslog it is cannot be known: it is likely at most that the key `password` reaches the log.
// @preset strict
import { Logger } from 'tslog'

const log = new Logger({ name: 'app' })

export function login(password: string) {
  log.info('login', { password })
  //                  ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
