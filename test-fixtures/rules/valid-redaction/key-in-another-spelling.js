// Keys are compared letter by letter, and their case counts.
const pino = require('pino')

const log = pino({ redact: { paths: ['session.access_token'], remove: true } })
//                                   ^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(elsewhere) "'session.accessToken'"
const child = log.child({ module: 'auth' })
exports.issue = function (accessToken) {
  child.info({ session: { accessToken } }, 'issued')
}
