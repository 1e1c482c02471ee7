// The options are written apart from the call, and have a function that decides what is logged of a request.
// @preset strict
const merge = require('deepmerge')
const pino = require('pino')

module.exports = function createLogger(options) {
  const defaults = {
    redact: { paths: ['req.headers.authorization'], censor: '***' },
    serializers: { req: (req) => ({ id: req.id }) },
  }
  return pino(merge(defaults, options))
}
