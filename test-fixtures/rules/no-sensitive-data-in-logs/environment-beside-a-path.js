// A path for a field of records hides none of the variables of the environment; one that is written for them does.
const pino = require('pino')

const log = pino({ redact: ['*.password', 'password'] })
const own = pino({ redact: ['env.API_KEY'] })
const all = pino({ redact: ['env.*'] })

log.info({ env: process.env }, 'started')
//         ^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
log.info(process.env)
//       ^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
log.info(JSON.stringify({ session: process.env }))
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
own.info({ env: process.env }, 'started')
all.info({ env: process.env }, 'started')
