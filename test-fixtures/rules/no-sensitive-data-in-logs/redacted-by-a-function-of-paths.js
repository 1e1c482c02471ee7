// Good: a function made of paths hides what they name before the record is logged.
const fastRedact = require('fast-redact')
const pino = require('pino')

const clean = fastRedact({ paths: ['user.password'], serialize: false })
const log = pino()

exports.login = function (password) {
  log.info(clean({ user: { id: 1, password } }), 'login')
}
