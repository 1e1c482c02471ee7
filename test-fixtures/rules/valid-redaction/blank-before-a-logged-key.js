// A path that can match nothing is told once, also where the key that it means is logged.
const pino = require('pino')

const log = pino({ redact: [' password'] })
//                          ^^^^^^^^^^^ error: valid-redaction(never) "white space"
module.exports = (password) => log.info({ password }, 'login') //! no-sensitive-data-in-logs(reaches)
