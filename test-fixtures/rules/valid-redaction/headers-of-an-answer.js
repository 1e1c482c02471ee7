// Headers of an answer are written as the server likes.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['res.headers["Set-Cookie"]'] })
log.info('started')
