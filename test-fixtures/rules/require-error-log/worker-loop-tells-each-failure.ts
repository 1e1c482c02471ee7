// Good: each round that fails is told; what fails once the signal is given is expected.
import pino from 'pino'
import { setTimeout as sleep } from 'node:timers/promises'
import { runQueue } from './queue'

const log = pino()

export async function start(signal: AbortSignal) {
  for (;;) {
    try {
      await runQueue(signal)
      break
    } catch (e) {
      if (signal.aborted) break
      log.warn(e, 'queue failed, starting over')
      await sleep(1000)
    }
  }
}
