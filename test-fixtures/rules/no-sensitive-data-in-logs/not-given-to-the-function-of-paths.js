// A function that hides fields hides those of what it is given.
const redact = require('@pinojs/redact')
const pino = require('pino')

const clean = redact({ paths: ['user.password'], serialize: false })
const log = pino()

exports.login = function (password) {
  log.info({ ...clean({ user: { id: 1 } }), password }, 'login')
  //                                        ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
