// A name that begins with masked says what was done, however it is written on; the word alone at the end of another is none.
const { mask } = require('./mask')
const { logger } = require('./logger')

exports.configure = function (private_key) {
  let maskedprivate_key
  if (private_key) maskedprivate_key = mask(private_key)
  logger.info('key: ' + maskedprivate_key)
  logger.info('key: ' + private_key) //! no-sensitive-data-in-logs(reaches)
}
