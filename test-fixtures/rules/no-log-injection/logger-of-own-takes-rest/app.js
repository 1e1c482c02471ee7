// What a logger of the project hands on to the console as it is (`...args`) may start a new line, wherever it stands.
const log = require('./log')

exports.search = (req, res) => {
  log.info('search for', req.query.text) //! no-log-injection(text)
  log.warn('search for', JSON.stringify(req.query.text))
  log.debug('search for', Number(req.query.page))
  log.count('search for', req.query.text)
  res.end()
}
