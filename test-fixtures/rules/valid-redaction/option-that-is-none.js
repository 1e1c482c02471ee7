// Options with the name of a redaction where the library asks for none.
const pino = require('pino')
const bunyan = require('bunyan')
const winston = require('winston')

const log = pino({ transport: { target: 'pino-pretty', options: { redact: ['password'] } } })
//                                                                         ^^^^^^^^^^ error: valid-redaction(never) "a transport has no such option"
const child = log.child({ module: 'auth', redact: ['password'] })
//                                                 ^^^^^^^^^^ error: valid-redaction(never) "options are its second argument"
const other = bunyan.createLogger({ name: 'app', redact: ['password'] })
//                                                        ^^^^^^^^^^ error: valid-redaction(never) "bunyan has no such option"
const third = winston.createLogger({ redact: ['password'] })
//                                            ^^^^^^^^^^ error: valid-redaction(never) "winston has no such option"
const own = pino({ transport: { target: './transport', options: { redact: ['password'] } }, redact: ['password'] })
const bound = own.child({ module: 'auth' }, { redact: ['token'] })
module.exports = { child, other, third, bound }
