// A login that fails is one finding, whether a callback or a catch tells the strategy.
const jwt = require('jsonwebtoken')
const ldap = require('ldapjs')
const passport = require('passport')
const LocalStrategy = require('passport-local').Strategy

passport.use(
  new LocalStrategy((username, password, done) => {
    jwt.verify(password, process.env.KEY, (err) => {
      if (err) return done(null, false, { message: 'bad token' }) //! require-auth-failure-log(refused)
      done(null, { username })
    })
  }),
)

passport.use(
  new LocalStrategy(async (username, password, done) => {
    try {
      await new ldap.Client({ url: process.env.LDAP_URL }).bind(username, password)
      done(null, { username })
    } catch (err) {
      done(null, false, { message: 'bad credentials' }) //! require-auth-failure-log(refused)
    }
  }),
)

passport.use(
  new LocalStrategy((username, password, done) => {
    jwt.verify(password, process.env.KEY, (err) => {
      if (err) {
        console.warn('login failed', username)
        return done(null, false, { message: 'bad token' })
      }
      done(null, { username })
    })
  }),
)
