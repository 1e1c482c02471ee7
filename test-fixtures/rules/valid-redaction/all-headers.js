// The whole object of headers is hidden.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers', 'req.headers.cookie'] })
log.info('started')
