// The worker starts over as often as it fails, and nobody learns why: no last attempt is there to throw.
import { setTimeout as sleep } from 'node:timers/promises'
import { runQueue } from './queue'

export async function start(signal: AbortSignal) {
  for (;;) {
    try {
      await runQueue(signal)
      break
    } catch (e) { //! require-error-log(catch)
      if (signal.aborted) break
      await sleep(1000)
    }
  }
}
