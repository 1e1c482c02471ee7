// passport-jwt: the token is genuine, its user is gone, and nobody writes that down.
const passport = require('passport')
const { Strategy } = require('passport-jwt')
const users = require('./users')

passport.use(
  new Strategy({ secretOrKey: process.env.JWT_KEY }, async (payload, done) => {
    const user = await users.byId(payload.sub)
    if (!user) return done(null, false)
    //                ^^^^^^^^^^^^^^^^^ error: require-auth-failure-log(refused)
    done(null, user)
  }),
)
