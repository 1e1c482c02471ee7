// What configures the logger that winston itself is hides nothing of the loggers that it makes.
const winston = require('winston')

const { format } = winston
const drop = format((info) => {
  delete info.password
  return info
})
winston.configure({ format: format.combine(drop(), format.json()) })
const log = winston.createLogger({ format: format.json() })

exports.login = function (password, accessToken) {
  winston.info('login', { password })
  winston.info('login', { accessToken })
  //                      ^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
  log.info('login', { password })
  //                  ^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
