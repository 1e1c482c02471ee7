// Node gives names of request headers in lower case: this path is never found.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers.Authorization', 'req.headers.cookie'] })
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(never) "lower case"
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix: "Write 'req.headers.authorization'"
log.info('started')
