// The options are written apart from the call; what else they get does not hide the cookie.
// @preset strict
const merge = require('deepmerge')
const pino = require('pino')

const isLocal = process.env.NODE_ENV === 'development'

module.exports = function createLogger(options) {
  const defaults = {
    formatters: { level: (level) => ({ level }) },
    redact: { paths: ['req.headers.authorization', 'req.headers["x-jwt"]'], censor: '***' },
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.cookie'"
    //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Hide 'req.headers.cookie', too"
    ...(isLocal && { transport: { target: 'pino-pretty' } }),
  }
  return pino(merge(defaults, options))
}
