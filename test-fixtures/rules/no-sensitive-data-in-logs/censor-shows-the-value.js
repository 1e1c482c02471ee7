// A censor that gives the value back hides nothing.
const pino = require('pino')

const log = pino({ redact: { paths: ['password'], censor: (value) => value } })
const stars = pino({ redact: { paths: ['password'], censor: (value) => '*'.repeat(value.length) } })
exports.login = function (password) {
  log.info({ password }, 'login')
  //         ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password'"
  stars.info({ password }, 'login')
}
