// A format that takes a field out of the record leaves the same field of what stands in it.
const winston = require('winston')

const drop = winston.format((info) => {
  delete info.password
  return info
})
const log = winston.createLogger({ format: winston.format.combine(drop(), winston.format.json()) })
//                                                                ^^^^^^ error: valid-redaction(elsewhere) "'user.password'"

exports.login = (name, password) => {
  log.info('login', { name, password })
  log.info('login', { user: { name, password } }) //! no-sensitive-data-in-logs(reaches)
}
