// The path is wrong for both loggers, and reported once.
const pino = require('pino')

const options = { redact: ['req.headers.Authorization', 'req.headers.cookie'] }
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(never) "lower case"
const log = pino(options)
const second = pino(options)
log.info('started')
second.info('started')
