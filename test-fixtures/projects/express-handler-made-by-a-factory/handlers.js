exports = module.exports = {}

exports.makeErrorHandler = function makeErrorHandler(log) {
  return function onError(err, req, res, next) {
    if (!err.isOperational) log.error({ err }, 'request failed')
    res.status(err.statusCode || 500).json({ error: 'failed' })
  }
}
