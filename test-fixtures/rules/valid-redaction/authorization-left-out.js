// The token is as good as the session.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers.cookie'] })
//                          ^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.authorization'"
log.info('started')
