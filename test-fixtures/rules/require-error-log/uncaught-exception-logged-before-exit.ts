// Good: the last resort logs and then ends the process.
import pino from 'pino'

const logger = pino()
process.on('uncaughtException', (error) => {
  logger.fatal(error, 'uncaught exception')
  process.exit(1)
})
