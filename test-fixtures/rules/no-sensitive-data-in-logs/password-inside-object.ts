// A password in an object is written out like everything else in it.
import pino from 'pino'

const logger = pino()
export function login(user: string, password: string) {
  logger.info({ user, password }, 'login')
  //                  ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "at level info"
  //                  ^^^^^^^^ step 1: "comes from here"
}
