const pino = require('pino')

const logger = pino()

exports = module.exports = {
  count: 0,
}

module.exports.onFailure = function (problem) {
  logger.error(problem)
}
