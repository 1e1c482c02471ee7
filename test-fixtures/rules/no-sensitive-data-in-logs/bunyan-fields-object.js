// bunyan: the fields object comes first.
const bunyan = require('bunyan')

const log = bunyan.createLogger({ name: 'billing' })
exports.charge = function (secretKey, amount) {
  log.info({ secretKey, amount }, 'charging') //! no-sensitive-data-in-logs(reaches)
}
