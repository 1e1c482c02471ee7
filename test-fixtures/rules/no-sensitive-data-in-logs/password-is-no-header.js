// Hiding passwords one level down says nothing about headers: no header is called so. A hidden header shows that somebody looked.
const pino = require('pino')
const log = pino({ redact: ['password', '*.password'] })
const careful = pino({ redact: ['headers.authorization', 'headers.cookie'] })

exports.trace = (req, res, next) => {
  log.info({ headers: req.headers }, 'incoming')
  //         ^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(whole)
  careful.info({ headers: req.headers }, 'incoming')
  next()
}
