// pino wants a list of paths, and throws when it is given a text.
const pino = require('pino')

const log = pino({ redact: 'password' })
//                         ^^^^^^^^^^ error: valid-redaction(malformed)
log.info('started')
