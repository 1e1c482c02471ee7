// Good: the failure has been logged, and the answer may fail only because one was sent before; so may the release of a lock.
import { locks } from './locks'
import { status } from './http'

export function sendError(res, error, logger) {
  logger.error(error)
  try {
    status(res, 503)
    res.send('unavailable')
  } catch (e) {}
  res.end()
}

export function withLock(id, run) {
  locks.acquire(id, (error, releaseLock) => {
    if (error) {
      try {
        releaseLock()
      } catch (e) {}
      return run(error)
    }
    run(null, releaseLock)
  })
}

export async function keep(ctx, key, cache) {
  try {
    cache.keep(ctx, key)
  } catch (e) {} //! require-error-log(catch)
  await ctx.render('kept')
}
