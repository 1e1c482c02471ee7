// A strategy with passReqToCallback is given the request first; a token that nobody knows is a failed authentication.
const passport = require('passport')
const { Strategy } = require('passport-http-bearer')
const { tokens } = require('./tokens')

passport.use(
  new Strategy({ passReqToCallback: true }, async (req, accessToken, done) => {
    const owner = await tokens.ownerOf(accessToken)
    if (!owner) return done(null, false) //! require-auth-failure-log(refused)
    req.owner = owner
    done(null, owner)
  }),
)
