// Only the successful login is logged; the attack is the other branch.
const argon2 = require('argon2')
const log4js = require('log4js')
const users = require('./users')

const log = log4js.getLogger('auth')
exports.login = async function (req, res) {
  const user = await users.byName(req.body.name)
  if (await argon2.verify(user.hash, req.body.password)) {
    log.info('login of', user.id)
    return res.json({ id: user.id })
  }
  res.status(401).json({ error: 'login failed' }) //! require-auth-failure-log(refused)
}
