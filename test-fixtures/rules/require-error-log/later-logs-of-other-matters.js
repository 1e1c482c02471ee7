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

// A fallback that the log is not told of is no trace either.
exports.page = async function (cache, request) {
  let preview = null
  try {
    preview = await cache.load(request.link)
  } catch { //! require-error-log(catch)
    preview = ''
  }
  log.debug({ link: request.link }, 'page made')
  return { preview }
}

exports.pageTold = async function (cache, request) {
  let state = 'fresh'
  try {
    await cache.load(request.link)
  } catch {
    state = 'stale'
  }
  log.debug({ link: request.link, note: `cache is ${state}` }, 'page made')
  return null
}
