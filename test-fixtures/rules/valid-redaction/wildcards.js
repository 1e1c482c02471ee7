// Whole keys as wildcards, indices and quoted keys are paths.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['*.password', 'users[*].token', 'list[0].key', 'a["b-c"].d', 'user.*'] })
log.info('started')
