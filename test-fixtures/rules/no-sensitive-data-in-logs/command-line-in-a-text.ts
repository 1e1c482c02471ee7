// A text shows each word of the command line.
// @preset strict
import { logger } from './logger'

logger.info(`started with ${process.argv}`) //! no-sensitive-data-in-logs(whole) "process.argv"
logger.info('started with ' + process.argv.slice(2).join(' ')) //! no-sensitive-data-in-logs(whole)
logger.info(`started ${process.argv[1]} with ${process.argv.length} words`)
