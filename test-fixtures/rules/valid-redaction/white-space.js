// The blank is part of the key.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['user.password '] })
//                          ^^^^^^^^^^^^^^^^ error: valid-redaction(never) "white space"
//                          ^^^^^^^^^^^^^^^^ fix: "Write 'user.password'"
log.info('started')
