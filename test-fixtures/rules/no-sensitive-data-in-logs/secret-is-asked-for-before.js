// The user may have a token of their own: where there is none the record that is logged has none.
const pino = require('pino')
const users = require('./users')
const tokens = require('./tokens')

const logger = pino()

module.exports = async function login(name, password) {
  const user = await users.authenticate(name, password)
  if (user.token) return user.token
  const made = await tokens.create(name)
  logger.info({ user }, 'login')
  return made.accessToken
}
