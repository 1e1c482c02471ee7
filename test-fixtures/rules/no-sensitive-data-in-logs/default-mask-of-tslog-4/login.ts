// tslog 4 masks the key `password` where nothing else is said; another key, a text, and a mask of one's own are not hidden so.
import { Logger } from 'tslog'

const log = new Logger({ name: 'app' })
const other = new Logger({ name: 'other', maskValuesOfKeys: ['pin'] })

export function login(password: string, accessToken: string) {
  log.info('login', { password })
  log.info('login', { accessToken })
  //                  ^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  log.info(`login with ${password}`)
  //       ^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  other.info('login', { password })
  //                    ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
