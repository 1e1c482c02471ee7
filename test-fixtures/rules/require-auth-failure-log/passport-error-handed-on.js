// Good: `done(err)` hands the error on to whoever called passport.
const passport = require('passport')
const { Strategy } = require('passport-http-bearer')
const tokens = require('./tokens')

passport.use(
  new Strategy((token, done) => {
    tokens.find(token, (err, found) => {
      if (err) return done(err)
      done(null, found.user)
    })
  }),
)
