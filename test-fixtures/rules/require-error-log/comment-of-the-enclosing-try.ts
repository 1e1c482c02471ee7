// Good: the comments at the try around it say that nothing in it matters. Bad: they speak of something else.
import { engine, protocol } from './engine'

export async function touch(id: string) {
  try {
    const session = await engine.find(id)
    await engine.update(id, { last: session.now }).catch(() => undefined)
  } catch {
    // session controls are best-effort: never break a request
  }
}

export async function describe() {
  let items: unknown = null
  // Expands the paths. Falls back silently if discovery is not available.
  try {
    const discovered = await protocol()
    items = await discovered.items({ type: 'object' }).catch(() => undefined)
  } finally {
    engine.release()
  }
  return items
}

export async function keep(id: string) {
  // Keeps what was seen last.
  try {
    await engine.update(id, { last: Date.now() }).catch(() => undefined)
    //                                            ^^^^^ error: require-error-log(promise)
  } finally {
    engine.release()
  }
}
