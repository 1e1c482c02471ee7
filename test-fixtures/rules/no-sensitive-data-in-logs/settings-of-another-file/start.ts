// An object that another module exports is logged with all that its literal holds.
import keys, { settings } from './settings'
import legacy from './legacy'
import { logger } from './logger'

export function start() {
  logger.info({ settings }, 'starting') //! no-sensitive-data-in-logs(shape) "'database.password'"
  logger.info({ database: settings.database }) //! no-sensitive-data-in-logs(shape) "'password'"
  logger.info(keys) //! no-sensitive-data-in-logs(shape) "'apiKey'"
  logger.info(legacy) //! no-sensitive-data-in-logs(shape) "'session.secret'"
}
