// "Login attempt" is written before the outcome is known; it does not say that the login failed.
const bcrypt = require('bcrypt')
const log = require('./logger')
const users = require('./users')

exports.login = async function (req, res) {
  log.info('login attempt', { ip: req.ip })
  const user = await users.byName(req.body.name)
  const matches = await bcrypt.compare(req.body.password, user.hash)
  if (!matches) return res.status(401).json({ error: 'login failed' }) //! require-auth-failure-log(refused)
  res.json({ id: user.id })
}
