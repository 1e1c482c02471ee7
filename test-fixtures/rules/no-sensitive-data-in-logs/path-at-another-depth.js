// A path of pino names one place in the record: 'password' hides the field at the top, not the one inside another object.
const pino = require('pino')

const log = pino({ redact: ['password', '*.token'] })
exports.login = function (password, token) {
  log.info({ password, session: { token } }, 'login')
  log.info({ user: { password } }, 'login')
  //         ^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  log.info({ token }, 'login')
  //         ^^^^^ error: no-sensitive-data-in-logs(reaches) "'token'"
}
