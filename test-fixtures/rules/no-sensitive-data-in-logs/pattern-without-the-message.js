// Good: the lines of log4js are made by a function that masks what is logged; their pattern has no message.
const log4js = require('log4js')
const { mask } = require('./mask')

const layout = { type: 'pattern', pattern: '%d %p %x{masked}%n', tokens: { masked: (event) => mask(event.data) } }
log4js.configure({ appenders: { out: { type: 'stdout', layout } }, categories: {} })
const log = log4js.getLogger()

exports.login = function (password) {
  log.info('login with', password)
}
