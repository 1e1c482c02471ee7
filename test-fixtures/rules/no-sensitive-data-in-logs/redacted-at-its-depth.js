// Good: each path names the place where the secret stands.
const pino = require('pino')

const log = pino({ redact: ['password', 'user.password', 'users[*].password', 'a.*.token'] })
exports.login = function (password, token) {
  const user = { id: 1, password }
  log.info({ password, user, users: [user] }, 'login')
  log.info({ a: { b: { token } } }, 'login')
}
