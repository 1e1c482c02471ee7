// A listener to rejections logs them; it does not hear exceptions, whose listener ends the process in silence.
const logger = require('winston')

process.on('unhandledRejection', (reason) => {
  logger.error('rejection', reason)
})
process.on('uncaughtException', (error) => {
//                               ^^^^^ error: require-error-log(listener)
  process.exit(1)
})
