// The password goes through a pipe of functions of another file and reaches the log.
import { logger } from './logger'
import { pipe, short, trimmed } from './pipe'

const shown = pipe(trimmed, short)

export function login(user: string, password: string) {
  logger.info({ user, shown: shown(password) }, 'login')
  //                  ^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password'"
}
