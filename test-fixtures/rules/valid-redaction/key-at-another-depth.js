// The path hides the field at the top of the record; what is logged stands one level deeper.
const pino = require('pino')

const log = pino({ redact: ['password'] })
//                          ^^^^^^^^^^ error: valid-redaction(elsewhere) "'user.password', which log.info logs"
//                          ^^^^^^^^^^ fix: "Hide 'user.password', too"
exports.login = function (password) {
  log.info({ user: { id: 1, password } }, 'login')
}
