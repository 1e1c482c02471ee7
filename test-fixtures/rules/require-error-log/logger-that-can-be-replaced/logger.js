// The project's logger stands for another one, which is configured or the console.
const config = require('config')

let logger = config.has('logger') ? config.get('logger') : global.console

module.exports = {
  error: (...args) => logger.error(...args),
  warn: (...args) => logger.warn(...args),
  configure: (theirs) => {
    logger = theirs
  },
}
