const pino = require('pino')
const logger = pino()

// The name of the relation decides which field stands in the text.
exports.save = function save(record, relation) {
  logger.warn(`no such item: ${record[relation.field]}`)
}
