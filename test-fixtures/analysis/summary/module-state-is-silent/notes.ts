import type { Logger } from 'pino'

let out: Logger | null = null
export let last = 0

export function use(logger: Logger) {
  out = logger
}

export function note(problem: unknown) {
  if (out) last = Date.now()
}
