import { AsyncLocalStorage } from 'node:async_hooks'
import pino, { type Logger } from 'pino'

const storage = new AsyncLocalStorage<{ output: Logger }>()

export const withOutput = <T>(run: () => T) => storage.run({ output: pino() }, run)

export function current(): Logger {
  return storage.getStore()?.output ?? pino()
}
