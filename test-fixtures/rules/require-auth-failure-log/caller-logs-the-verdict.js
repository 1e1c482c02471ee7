// Good: the check only answers false; its caller logs and refuses.
const bcrypt = require('bcrypt')
const bunyan = require('bunyan')
const users = require('./users')

const log = bunyan.createLogger({ name: 'auth' })
async function isValid(name, password) {
  const user = await users.byName(name)
  return user ? bcrypt.compare(password, user.hash) : false
}

exports.login = async function (req, res) {
  if (!(await isValid(req.body.name, req.body.password))) {
    log.warn({ ip: req.ip }, 'login failed')
    return res.sendStatus(401)
  }
  res.redirect('/')
}
