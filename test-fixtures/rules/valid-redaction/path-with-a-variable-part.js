// Whatever the name of the cookie, a path of cookies is none of the headers.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers.authorization', `req.cookies.${process.env.COOKIE_NAME}`] })
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'req.headers.cookie'"
log.info('started')
