// Good: the caller aborted the request by itself; other errors are logged.
import consola from 'consola'

export async function poll(signal: AbortSignal) {
  try {
    return await fetch('https://status.example.com/', { signal })
  } catch (err) {
    if ((err as Error).name === 'AbortError') return null
    consola.error('poll failed', err)
    return null
  }
}
