// Good: the token is logged where it is seen to be absent.
const { logger } = require('./logger')

exports.verify = function (req, res, next) {
  const { token } = req.session
  if (token == null) {
    logger.warn({ token }, 'no token')
    return res.sendStatus(400)
  }
  if (token === undefined) logger.warn({ token }, 'no token either')
  next()
}
