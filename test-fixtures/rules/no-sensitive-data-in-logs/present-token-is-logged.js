// The token is logged where it is seen to be there.
const { logger } = require('./logger')

exports.verify = function (req, res, next) {
  const { token } = req.session
  if (token != null) {
    logger.warn({ token }, 'a token')
    //            ^^^^^ error: no-sensitive-data-in-logs(reaches)
  }
  next()
}
