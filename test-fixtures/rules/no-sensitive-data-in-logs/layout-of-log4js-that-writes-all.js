// The layout writes what the call was given.
const log4js = require('log4js')

log4js.addLayout('json', (config) => (event) => JSON.stringify({ time: event.startTime, data: event.data }) + config.separator)
const log = log4js.getLogger('auth')
exports.login = function (password) {
  log.info('login', password) //! no-sensitive-data-in-logs(reaches) "'password'"
}
