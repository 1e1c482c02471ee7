// The logger that another file makes redacts the token, and not the password.
import logger from './logger'

export function login(user: string, password: string, token: string) {
  logger.info({ user, password, token }, 'login')
  //                  ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password' reaches logger.info"
}
