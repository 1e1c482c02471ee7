// Good: both refusing branches of the verify callback are logged.
const bcrypt = require('bcrypt')
const passport = require('passport')
const LocalStrategy = require('passport-local')
const log = require('log4js').getLogger('auth')
const users = require('./users')

passport.use(
  new LocalStrategy(async (name, password, done) => {
    const user = await users.byName(name)
    const matches = user && (await bcrypt.compare(password, user.hash))
    if (!matches) {
      log.warn('login failed for user', user ? user.id : 'unknown')
      return done(null, false)
    }
    done(null, user)
  }),
)
