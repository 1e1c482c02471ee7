// Good: the program's own log takes what it wants of the request; only where there is none, a library's is called.
const debug = require('debug')('app')

module.exports = function (app) {
  const write = app.writer.log || debug
  const log = (...args) => write('roles', ...args)
  return function (req, res) {
    log(req, 'no roles')
    debug('request', req) //! no-sensitive-data-in-logs(whole)
    res.sendStatus(400)
  }
}
