const pino = require('pino')
const logger = pino()

exports.dump = function dump(record) {
  logger.warn(record, 'saved')
}
