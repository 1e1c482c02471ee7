const path = require('path')
const log4js = require('log4js')

const logger = log4js.getLogger('paths')

exports.makeAbsolute = (somePath) => {
  const rewritten = path.join('/srv', somePath)
  logger.debug(`Relative path "${somePath}" becomes "${rewritten}"`)
  return rewritten
}
