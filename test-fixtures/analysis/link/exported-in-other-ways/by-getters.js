const logger = require('pino')()

function record(what) {
  logger.info({ what }, 'record')
}

function silent(what) {
  return what === 'x'
}

module.exports = {
  get record() {
    return record
  },
  get silent() {
    return silent
  },
}
