const pino = require('pino')

exports.logger = pino()
