// Good: beside an origin, credentials say whether other sites may send cookies; without one they hold what they say.
const logger = require('pino')()
const cors = require('cors')

exports.open = (app, { origin, credentials }) => {
  app.use(cors({ origin, credentials }))
  logger.debug({ origin, credentials }, 'other origins')
}

exports.login = (app, { credentials }) => {
  app.login(credentials)
  logger.debug({ credentials }, 'login') //! no-sensitive-data-in-logs(reaches)
}
