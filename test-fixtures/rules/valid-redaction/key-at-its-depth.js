// Each path hides what is logged.
const pino = require('pino')

const log = pino({ redact: ['user.password', 'accessToken', '*.accessToken'] })
exports.login = function (password, accessToken) {
  log.info({ user: { id: 1, password }, accessToken, session: { accessToken } }, 'login')
}
