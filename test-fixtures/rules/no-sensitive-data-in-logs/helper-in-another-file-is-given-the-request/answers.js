const log = require('@acme/log')

exports.reject = (req, res, error) => {
  log.audit({ event: 'api.error', error: error.code }, req)
  res.status(500).end()
}
