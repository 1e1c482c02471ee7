// `*.password` hides nothing of the headers of a request, and `*.authorization` leaves the cookie for another rule.
const pino = require('pino')

const log = pino({ redact: ['*.password'] })
const other = pino({ redact: ['*.authorization'] })

exports.refuse = (req, res) => {
  log.warn({ headers: req.headers }, 'refused') //! no-sensitive-data-in-logs(whole)
  log.warn({ body: req.body }, 'refused')
  other.warn({ headers: req.headers }, 'refused')
  res.end()
}
