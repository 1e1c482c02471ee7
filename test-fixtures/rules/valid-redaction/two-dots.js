// A key is missing: the logger throws.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['user..password'] })
//                          ^^^^^^^^^^^^^^^^ error: valid-redaction(malformed)
log.info('started')
