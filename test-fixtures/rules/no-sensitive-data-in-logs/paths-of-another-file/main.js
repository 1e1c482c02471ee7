// What a logger hides is read where the list of paths is written, in another file too.
const { log, second } = require('./log')

exports.login = (password, token) => {
  log.info({ password, user: { password } }, 'login')
  log.info({ token }, 'login')
  //         ^^^^^ error: no-sensitive-data-in-logs(reaches)
  second.info({ token }, 'login')
  second.info({ password }, 'login')
  //            ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
