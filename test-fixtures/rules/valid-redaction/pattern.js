// A path is no regular expression.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['/password/i'] })
//                          ^^^^^^^^^^^^^ error: valid-redaction(never) "no pattern"
log.info('started')
