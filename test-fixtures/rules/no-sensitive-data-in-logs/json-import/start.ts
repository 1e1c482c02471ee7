// An imported JSON file is a record of known fields.
import { logger } from './logger'
import settings from './settings.json'

export function start() {
  logger.info({ settings }, 'starting') //! no-sensitive-data-in-logs(shape) "'database.password'"
  logger.info({ database: settings.database }, 'starting') //! no-sensitive-data-in-logs(shape)
}
