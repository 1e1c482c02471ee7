const pino = require('pino')
const { PATHS, options } = require('./paths')

exports.log = pino({ redact: { paths: PATHS, censor: '**' } })
exports.second = pino({ redact: options })
