// A to-do note in an empty catch gives no reason for the silence.
import { cache } from './cache'

export async function remember(key: string, value: string) {
  try {
    await cache.set(key, value)
  } catch { //! require-error-log(catch)
    // TODO handle this later on
  }
}
