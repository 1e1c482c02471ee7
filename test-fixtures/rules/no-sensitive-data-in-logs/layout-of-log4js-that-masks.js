// The layout hands what the call was given to a function that is not known: it is believed.
const log4js = require('log4js')
const { mask } = require('./mask')

log4js.addLayout('json', () => (event) => JSON.stringify({ level: event.level.levelStr, data: event.data.map(mask) }))
const log = log4js.getLogger('auth')
exports.login = function (password) {
  log.info('login', { password })
}
