// The project's logger stands for another one, which is configured or the console.
const config = require('config')

let loggerConfig
if (config.has('logger')) loggerConfig = config.get('logger')

let logger = loggerConfig
let configured = Boolean(logger)
if (!configured) logger = global.console

module.exports = {
  error: (...args) => logger.error(...args),
  debug: (...args) => logger.debug(...args),
  configure: (theirs) => {
    logger = theirs
    configured = true
  },
}
