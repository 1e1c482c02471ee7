// A verify callback that gets a profile refuses it without a log.
const { Strategy } = require('passport-saml')
const logger = require('winston')

exports.strategy = new Strategy({ issuer: 'app' }, (profile, done) => {
  if (!profile.email.endsWith('@example.com')) return done(null, false) //! require-auth-failure-log(refused)
  if (profile.suspended) {
    logger.warn('suspended', { user: profile.nameID })
    return done(null, false)
  }
  done(null, { id: profile.nameID })
})
