// A logger class of the project is followed through a second file to the logger inside.
const { log } = require('./index')

exports.login = (user, password) => {
  log.note('login', { user, password })
  //                        ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password' reaches this.inner.info"
}
