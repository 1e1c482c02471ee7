// A request with a token of which nobody is known brings the wrong credential, and not none.
// @options { "checkMissingCredentials": true }
const { findUser } = require('./users')

exports.bearer = async function (req, res, next) {
  if (!req.token) return next()
  req.user = await findUser(req.token)
  if (!req.user) return res.status(401).send('invalid') //! require-auth-failure-log(refused)
  next()
}
exports.signedIn = function (req, res, next) {
  if (!req.user) return res.status(401).send('sign in first') //! require-auth-failure-log(missing)
  next()
}
