// A strategy that a plugin gives its server says "not valid" without a log; the other one logs.
const bcrypt = require('bcrypt')
const db = require('./db')
const log = require('bunyan').createLogger({ name: 'session' })

exports.register = async (server) => {
  server.auth.strategy('session', 'cookie', {
    validateFunc: async (request, session) => {
      const user = await db.users.find(session.id)
      if (!user) return { valid: false } //! require-auth-failure-log(refused)
      return { valid: true, credentials: user }
    },
  })
  server.auth.strategy('operators', 'basic', {
    validate: async (request, name, password) => {
      const user = await db.operators.find(name)
      if (user && (await bcrypt.compare(password, user.hash))) return { isValid: true, credentials: user }
      log.warn({ name }, 'operator refused')
      return { isValid: false }
    },
  })
}
