// Tokens that only say which of several things is meant; the one beside them lets somebody in.
const log = require('pino')()

exports.join = (roomToken, correlationToken, route, accessToken) => {
  log.info({ roomToken, correlationToken, sessionKey: route.sessionKey }, 'joined')
  log.info({ accessToken }, 'joined')
  //         ^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
