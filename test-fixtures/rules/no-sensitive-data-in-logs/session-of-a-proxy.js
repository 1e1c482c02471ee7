// Through which session of a proxy a request goes lets nobody in; the session of a user does.
const log = require('pino')()

exports.started = (sessionProxy, userSession) => {
  log.info({ proxySession: sessionProxy?.sessionId || null }, 'started')
  log.info({ id: userSession.sessionId }, 'started')
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^ error: no-sensitive-data-in-logs(reaches)
}
