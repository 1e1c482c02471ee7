// What `&&` gives of its left side is empty.
import { logger } from './logger'

export function login(user: string, password: string) {
  logger.info({ user, given: password && 'yes' })
  logger.info(`password: ${password && 'given'}`)
  logger.info(`password: ${user && password}`) //! no-sensitive-data-in-logs(reaches) "'password'"
  logger.info(`password: ${password || 'none'}`) //! no-sensitive-data-in-logs(reaches) "'password'"
}
