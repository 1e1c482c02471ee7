// A format that hides a field leaves the text of the message as it is; one that prints the message only writes no field.
const winston = require('winston')

const { format } = winston
const drop = format(({ password, ...info }) => info)
const fields = winston.createLogger({ format: format.combine(drop(), format.json()) })
const lines = winston.createLogger({ format: format.printf((info) => `${info.level} ${info.message}`) })
exports.login = function (password) {
  fields.info(`login with ${password}`)
  //          ^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password'"
  lines.info(`login with ${password}`)
  //         ^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password'"
  lines.info('login', { password })
}
