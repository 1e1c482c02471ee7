// The whole command line may hold what was given on it; one of its words is judged by its name.
// @preset strict
import { logger } from './logger'

logger.info({ args: process.argv }, 'started') //! no-sensitive-data-in-logs(whole) "process.argv"
logger.info({ port: process.argv[2], count: process.argv.length }, 'started')
