// winston runs formats in their order: behind json() the line is written, and taking the field out changes nothing.
const winston = require('winston')

const { format } = winston
const drop = format((info) => {
  delete info.password
  return info
})
const late = winston.createLogger({ format: format.combine(format.json(), drop()) })
const early = winston.createLogger({ format: format.combine(drop(), format.json()) })
exports.login = function (password) {
  late.info('login', { password })
  //                   ^^^^^^^^ error: no-sensitive-data-in-logs(reaches) "'password'"
  early.info('login', { password })
}
