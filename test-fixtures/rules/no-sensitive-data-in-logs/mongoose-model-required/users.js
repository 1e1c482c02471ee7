// Models of CommonJS modules: the whole module, a member of it, or one of its names.
const logger = require('pino')()
const User = require('./user')
const models = require('./models')
const { Key } = require('./models')

exports.show = async (email) => {
  logger.info({ user: await User.findOne({ email }) }) //! no-sensitive-data-in-logs(shape) "'passwordHash'"
  logger.info({ key: await models.Key.findOne({ email }) }) //! no-sensitive-data-in-logs(shape) "'apiKey'"
  logger.info({ keys: await Key.find() }) //! no-sensitive-data-in-logs(shape) "'apiKey'"
}
