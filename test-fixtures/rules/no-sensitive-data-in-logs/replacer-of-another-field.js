// The replacer hides the token; the password is written.
const winston = require('winston')

const hideToken = (key, value) => (key === 'token' ? undefined : value)
const log = winston.createLogger({ format: winston.format.json({ replacer: hideToken }) })
exports.login = function (password, token) {
  log.info('login', { token })
  log.info('login', { password }) //! no-sensitive-data-in-logs(reaches) "'password'"
  log.info('login', { text: `with ${token}` }) //! no-sensitive-data-in-logs(reaches)
}
