// What is logged of a request is decided by the serializer.
// @preset strict
const pino = require('pino')

const log = pino({ redact: ['req.headers.authorization'], serializers: { req: (req) => ({ id: req.id }) } })
log.info('started')
