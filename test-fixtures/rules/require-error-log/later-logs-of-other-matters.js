// What is logged behind a handler that keeps nothing, whether something failed or not, tells nobody of the failure.
const pino = require('pino')
const log = pino()

exports.start = async function (cache, server) {
  try {
    await cache.warm()
  } catch {} //! require-error-log(catch)
  log.info('server starts')
  await server.listen()
}

exports.warned = async function (cache) {
  try {
    await cache.warm()
  } catch {}
  log.warn('the cache may be cold')
}

exports.counted = async function (cache) {
  let rows = null
  try {
    rows = await cache.load()
  } catch {}
  log.info({ rows }, 'cache loaded')
}
