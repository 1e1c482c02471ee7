// A star stands for a whole key.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['user.pass*'] })
//                          ^^^^^^^^^^^^ error: valid-redaction(never) "a whole key"
log.info('started')
