// A line is appended to a file that is named for a log.
const fs = require('node:fs')

exports.login = function (user, password) {
  fs.appendFileSync('logs/auth.log', `${user.id} ${password}\n`)
  //                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
