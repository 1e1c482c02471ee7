// Nothing tells the type of the record; what the code reads of it tells the secret and the id.
const pino = require('pino')
const bcrypt = require('bcrypt')
const users = require('./users')

const logger = pino()

module.exports = async function login(email, password) {
  const user = await users.byEmail(email)
  const isRight = await bcrypt.compare(password, user.passwordHash)
  logger.info({ user, isRight }, 'login')
  //            ^^^^ error: no-sensitive-data-in-logs(shape)
  //            ^^^^ fix: "Log 'userId: user.id' instead"
  return isRight ? user.id : null
}
