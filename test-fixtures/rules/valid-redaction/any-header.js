// A wildcard takes all headers.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers.authorization', 'req.headers[*]'] })
log.info('started')
