// The same in brackets.
// @preset strict
const pino = require('pino')

const log = pino({ redact: { paths: ['req.headers["X-Api-Key"]'], remove: true } })
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(never)
log.info('started')
