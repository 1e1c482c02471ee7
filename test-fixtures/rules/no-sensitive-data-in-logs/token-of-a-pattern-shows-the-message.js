// The pattern has no message, and a token that writes what is logged all the same.
const log4js = require('log4js')

const layout = { type: 'pattern', pattern: '%d %x{all}%n', tokens: { all: (event) => event.data } }
log4js.configure({ appenders: { out: { type: 'stdout', layout } }, categories: {} })
const log = log4js.getLogger()

exports.login = function (password) {
  log.info('login with', password)
  //                     ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
