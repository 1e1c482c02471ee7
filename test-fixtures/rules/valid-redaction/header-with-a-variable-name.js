// The path whose name is not known may be that of the cookie.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers.authorization', `req.headers.${process.env.SECRET_HEADER}`] })
log.info('started')
