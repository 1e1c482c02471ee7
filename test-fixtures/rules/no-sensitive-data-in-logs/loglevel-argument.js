// loglevel hands every argument to the console.
const log = require('loglevel').getLogger('auth')

exports.login = function login(name, password) {
  log.debug('login', name, password) //! no-sensitive-data-in-logs(reaches)
}
