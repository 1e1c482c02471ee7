// A token hides nothing where the pattern has the message, too.
const log4js = require('log4js')
const { mask } = require('./mask')

const layout = { type: 'pattern', pattern: '%d %p %x{masked} %m%n', tokens: { masked: (event) => mask(event.data) } }
log4js.configure({ appenders: { out: { type: 'stdout', layout } }, categories: {} })
const log = log4js.getLogger()

exports.login = function (password) {
  log.info('login with', password)
  //                     ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
