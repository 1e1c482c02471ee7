// Which version of tslog it is cannot be known, so nobody is told that the key `password` reaches the log; another key does.
import { Logger } from 'tslog'

const log = new Logger({ name: 'app' })

export function login(password: string, accessToken: string) {
  log.info('login', { password })
  log.info('login', { accessToken })
  //                  ^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
