// `ctx.throw()` throws: the log behind it is one of who came in.
const jwt = require('jsonwebtoken')
const { authenticator } = require('otplib')
const log = require('winston')

exports.otp = async (ctx) => {
  const { challenge, code } = ctx.request.body
  let user
  try {
    user = jwt.verify(challenge, process.env.JWT_SECRET)
  } catch (error) {
    ctx.throw(401, 'Challenge expired') //! require-auth-failure-log(refused)
  }
  if (!authenticator.check(code, user.totp)) ctx.throw(401, 'Wrong code') //! require-auth-failure-log(refused)
  if (user.locked) {
    log.warn('locked user', { user: user.id })
    ctx.throw(401, 'Locked')
  }
  log.info('login', { user: user.id })
  ctx.status = 204
}
