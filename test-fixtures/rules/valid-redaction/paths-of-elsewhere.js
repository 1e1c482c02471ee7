// More paths come from elsewhere.
// @preset strict
const pino = require('pino')

const { more } = require('./redaction')
const log = pino({ redact: ['req.headers.authorization', ...more] })
log.info('started')
