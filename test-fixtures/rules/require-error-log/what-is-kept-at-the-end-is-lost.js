// A shutdown that only closes may fail in silence; data that is written there is lost, and what a log announces is waited for.
const log = require('npmlog')

function Store(backend) {
  this.backend = backend
}

Store.prototype.close = function () {
  return this.backend._flushPendingWrites().catch(() => {}) //! require-error-log(promise)
}

exports.stop = async function stop(server) {
  try {
    log.info('stopping the server')
    await server.stop()
  } catch { //! require-error-log(catch)
  }
}

exports.shutdown = async function shutdown(server) {
  try {
    await server.stop()
  } catch {
    // Good: it ends.
  }
}
module.exports.Store = Store
