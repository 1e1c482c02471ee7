// Good: the required model does not select the secret.
const logger = require('pino')()
const User = require('./user')

exports.show = async (email) => {
  logger.info({ user: await User.findOne({ email }) })
}
