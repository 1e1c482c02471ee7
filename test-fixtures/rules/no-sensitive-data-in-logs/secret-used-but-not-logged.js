// Good: the password goes to the check, the name goes to the log.
const log = require('./logger')
const users = require('./users')

exports.login = async function (name, password) {
  const user = await users.login(name, password)
  log.info({ userId: user.id }, 'login')
  return user
}
