// Ghost's logger masks what is secret in a request; what is taken out of it is written.
const logging = require('@tryghost/logging')

module.exports = (req, res, next) => {
  logging.info({ req, res })
  logging.info({ cookie: req.headers.cookie }) //! no-sensitive-data-in-logs(reaches) "cookie"
  next()
}
