// The layout writes the level and the category only.
const log4js = require('log4js')

log4js.addLayout('bare', () => (event) => `${event.level.levelStr} ${event.categoryName}`)
const log = log4js.getLogger('auth')
exports.login = function (password) {
  log.info('login', password)
}
