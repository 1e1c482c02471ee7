// Two stars are a key of that name: no path goes to any depth.
const pino = require('pino')

const log = pino({ redact: ['**.password'] })
//                          ^^^^^^^^^^^^^ error: valid-redaction(never) "'*' stands for a whole key"
log.info('started')
