// Runs one pass over one file: measured, and with our own bugs caught and kept.
import type { InternalError } from './session'

/** Milliseconds by pass, summed over a session; a pass that runs inside another one counts for itself only. */
export type PassTimes = Map<string, number>

/** The file and pass that run, and where time and failures go. */
export interface PassContext {
  readonly file: string
  readonly pass: string
  readonly times: PassTimes
}

/** What a pass yields, or the bug it hit. */
export type PassResult<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed'; readonly error: InternalError }

/** Milliseconds of the passes that ran inside the one that runs. */
let inside = 0

/** Never throws; a stack overflow counts as a failure like any other. */
export function runPass<T>(context: PassContext, run: () => T): PassResult<T> {
  const start = performance.now()
  const insideOuter = inside
  inside = 0
  try {
    return { kind: 'done', value: run() }
  } catch (error) {
    return { kind: 'failed', error: describeBug(context, error) }
  } finally {
    const elapsed = performance.now() - start
    context.times.set(context.pass, (context.times.get(context.pass) ?? 0) + elapsed - inside)
    inside = insideOuter + elapsed
  }
}

function describeBug(context: PassContext, error: unknown): InternalError {
  const { file, pass } = context
  if (error instanceof Error) return { file, pass, message: error.message, stack: error.stack ?? '' }
  return { file, pass, message: String(error), stack: '' }
}
