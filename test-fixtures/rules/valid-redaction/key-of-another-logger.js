// The logger that redacts writes nothing secret; the one that does has no redaction to be wrong.
const pino = require('pino')

const log = pino({ redact: ['password'] })
const other = pino()
exports.login = function (password) {
  log.info({ password }, 'login')
  other.info({ user: { password } }, 'login')
}
