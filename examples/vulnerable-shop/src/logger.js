// The shop's one logger.
const pino = require('pino')

exports.logger = pino({ name: 'shop', redact: ['req.headers.authorization', 'req.headers.cookie'] })
