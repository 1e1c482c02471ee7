// The error of an HTTP client has its headers three times: in its configuration, in that of the answer, and in the request as it was sent.
const pino = require('pino')

const log = pino({ redact: ['err.config.headers.Authorization'] })
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: valid-redaction(sibling) "'err.response'"
const second = pino({ serializers: { err: pino.stdSerializers.err }, redact: { paths: ['err.config', 'err.response'] } })
//                                                                                     ^^^^^^^^^^^^ error: valid-redaction(sibling) "'err.request'"
const whole = pino({ redact: ['err.config', 'err.request', 'err.response'] })
const any = pino({ redact: ['err.config', 'err.*'] })
const own = pino({ serializers: { err: ({ message, code }) => ({ message, code }) }, redact: ['err.config'] })
log.info('started')
second.info('started')
whole.info('started')
any.info('started')
own.info('started')
