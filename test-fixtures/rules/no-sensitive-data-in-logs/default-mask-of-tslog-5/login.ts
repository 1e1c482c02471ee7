// tslog 5 masks nothing by itself.
import { Logger } from 'tslog'

const log = new Logger({ name: 'app' })

export function login(password: string) {
  log.info('login', { password })
  //                  ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
