// debug is a logger, too.
const debug = require('debug')('app:auth')

exports.exchange = function (refreshToken) {
  debug('exchange of %s', refreshToken)
  //                      ^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
