// The code reads the password's hash of the very record that it logs as a whole.
const pino = require('pino')
const bcrypt = require('bcrypt')
const users = require('./users')

const logger = pino()

async function login(email, password) {
  const user = await users.findOne({ email })
  if (!(await bcrypt.compare(password, user.passwordHash))) {
    logger.warn({ user: user.id }, 'wrong password')
    return null
  }
  logger.info({ user }, 'login')
  //            ^^^^ error: no-sensitive-data-in-logs(shape)
  return user
}

function connect(options) {
  console.log('connecting', options)
  //                        ^^^^^^^ error: no-sensitive-data-in-logs(shape)
  return users.connect(options.host, options.password)
}

module.exports = { login, connect }
