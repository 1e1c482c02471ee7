// Good: what the replacer gives in place of the password is logged, and a list of fields leaves it out; the last one hides another field.
const pino = require('pino')

const logger = pino()
exports.connect = function (credentials) {
  const options = { host: credentials.host, password: credentials.password }
  logger.debug(`options ${JSON.stringify(options, (key, value) => (key === 'password' && value != null ? '***' : value))}`)
  logger.debug(`options ${JSON.stringify(options, ['host'])}`)
  logger.debug(`options ${JSON.stringify(options, (key, value) => (key === 'host' ? '***' : value))}`) //! no-sensitive-data-in-logs(reaches)
}
