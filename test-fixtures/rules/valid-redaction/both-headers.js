// Both credentials of a request are hidden.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers.authorization', 'req.headers.cookie'] })
log.info('started')
