// A logger of the project that hands all its arguments on (`...args`) writes each of them.
const log = require('./log')

exports.login = (name, password) => {
  log.info('login', password)
  //                ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "reaches console.log"
  log.warn('login', { name, password })
  //                        ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  log.debug('login', name, password)
  //                       ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  log.first(password, name)
  //        ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  log.first(name, password)
  log.count(name, password)
}
