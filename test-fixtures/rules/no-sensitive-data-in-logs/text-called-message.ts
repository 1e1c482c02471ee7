// A text that is called message holds what was put into it; one made for people about a password does not.
import { logger } from './logger'

export function login(password: string, passwordMessage: string) {
  const message = `wrong password ${password}`
  logger.info(message) //! no-sensitive-data-in-logs(reaches) "'password'"
  logger.error({ err: new Error(message) }) //! no-sensitive-data-in-logs(reaches) "'password'"
  logger.info({ passwordMessage })
}
