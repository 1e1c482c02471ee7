// Good: a comment in the handler says why the error does not matter.
import { cache } from './cache'

export async function remember(key: string, value: string) {
  try {
    await cache.set(key, value)
  } catch {
    // A cold cache only costs time; the next request fills it.
  }
}
