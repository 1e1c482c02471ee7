// Good: what is logged is another record, has no secret left, or is the answer of a call.
const pino = require('pino')
const bcrypt = require('bcrypt')
const users = require('./users')

const logger = pino({ redact: ['account.passwordHash'] })

async function login(email, password) {
  const user = await users.findOne({ email })
  const stored = await users.secretsOf(user.id)
  if (!(await bcrypt.compare(password, stored.passwordHash))) return null
  logger.info({ user }, 'login')
  return user
}

async function hidden(email, password) {
  const account = await users.findOne({ email })
  if (!(await bcrypt.compare(password, account.passwordHash))) return null
  logger.info({ account }, 'login')
  return account
}

async function emptied(email, password) {
  const user = await users.findOne({ email })
  if (!(await bcrypt.compare(password, user.passwordHash))) return null
  delete user.passwordHash
  logger.info({ user }, 'login')
  return user
}

async function printed(email, password) {
  const user = await users.findOne({ email })
  if (!(await bcrypt.compare(password, user.passwordHash))) return null
  logger.info(`login of ${user}`)
  return user
}

function called(vault) {
  logger.info({ vault }, 'unlock')
  return vault.secret('name')
}

module.exports = { login, hidden, emptied, printed, called }
