// The session in the cookie is as good as the token.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers.authorization', 'user.password'] })
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.cookie'"
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Hide 'req.headers.cookie', too"
log.info('started')
