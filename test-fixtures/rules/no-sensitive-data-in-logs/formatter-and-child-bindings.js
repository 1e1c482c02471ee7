// What a child logger of pino is bound to does not pass formatters.log.
const pino = require('pino')

const log = pino({ formatters: { log: ({ password, ...rest }) => rest } })
exports.login = function (password) {
  log.info({ password }, 'login')
  log.child({ password }).info('login') //! no-sensitive-data-in-logs(reaches) "'password'"
}
