// Good: npmlog tells the registry and that a token was there.
const log = require('npmlog')

exports.login = function login(registry, authToken) {
  log.http('login', '%s, token given: %s', registry, Boolean(authToken))
}
