// npmlog: the prefix comes first, then the message and its values.
const log = require('npmlog')

exports.login = function login(registry, authToken) {
  log.http('login', 'token %s for %s', authToken, registry) //! no-sensitive-data-in-logs(reaches)
}
