// One letter is missing, and the token is written.
const pino = require('pino')

const log = pino({ redact: ['acessToken', 'password'] })
//                          ^^^^^^^^^^^^ error: valid-redaction(elsewhere) "'accessToken'"
exports.issue = function (accessToken) {
  log.info({ accessToken }, 'issued')
}
