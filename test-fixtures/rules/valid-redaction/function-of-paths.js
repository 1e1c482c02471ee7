// Paths of fast-redact and @pinojs/redact are those of pino.
const fastRedact = require('fast-redact')
const redact = require('@pinojs/redact')

exports.cleanRequest = fastRedact({ paths: ['req.headers.Authorization', 'req.headers.cookie'] })
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(never) "lower case"
exports.cleanUser = redact({ paths: ['user.pass*', 'user.token'] })
//                                   ^^^^^^^^^^^^ error: valid-redaction(never) "a whole key"
exports.cleanToken = fastRedact({ paths: ['req.headers.authorization', 'req.headers.cookie', '*.token'] })
