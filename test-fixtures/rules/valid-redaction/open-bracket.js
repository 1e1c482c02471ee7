// The bracket is not closed: the logger throws.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['users[0.password'] })
//                          ^^^^^^^^^^^^^^^^^^ error: valid-redaction(malformed)
log.info('started')
