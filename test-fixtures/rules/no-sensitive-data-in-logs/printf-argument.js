// log4js formats like printf: the second argument lands in the line.
const log4js = require('log4js')

const log = log4js.getLogger('session')
exports.open = function (sessionToken) {
  log.debug('session %s opened', sessionToken)
  //                             ^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "at level debug"
}
