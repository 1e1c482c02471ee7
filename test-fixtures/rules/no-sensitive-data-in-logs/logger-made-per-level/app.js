// A logger whose methods are made by one function, each for a level (`root[level](…)`), writes what they are given.
const log = require('./log')('access')

exports.tell = (req, res, next) => {
  log.info('request', { method: req.method, cookie: req.headers.cookie }) //! no-sensitive-data-in-logs(reaches)
  log.debug('request', { method: req.method })
  next()
}
