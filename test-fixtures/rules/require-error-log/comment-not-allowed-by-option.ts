// With `allowComment: false` a written reason does not replace a log.
// @options { "allowComment": false }
import { cache } from './cache'

export async function forget(key: string) {
  try {
    await cache.evict(key)
  } catch { //! require-error-log(catch)
    // The entry runs out by itself within a minute.
  }
}
