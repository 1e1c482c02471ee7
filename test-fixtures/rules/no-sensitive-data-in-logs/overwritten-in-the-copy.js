// Good: the later property wins over the spread one.
const log = require('./logger')

exports.login = function (name, password) {
  const input = { name, password }
  log.info({ ...input, password: '[hidden]' }, 'login')
}
