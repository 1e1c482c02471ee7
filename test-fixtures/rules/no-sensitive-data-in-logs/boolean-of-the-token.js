// Good: only a truth value is made of the token.
const log = require('./logger')

exports.request = function (token) {
  log.debug({ token: Boolean(token) }, 'request')
  log.debug('signed in: %s', !!token)
}
