// Good: the flag of the logger says whether the failure is written.
const logger = require('./logger')
const { probe } = require('./probe')

let mainLogger
exports.init = () => (mainLogger = logger.open('main'))
exports.test = async (port) => {
  try {
    return [await probe(port), port]
  } catch (err) {
    if (logger.logFlags.info) mainLogger.info('failed:', err.message)
    return [false, port]
  }
}
