// Settings of V8 that suit a run of some seconds: its own suit programs that run for hours on many cores. See docs/performance.md.
import { setFlagsFromString } from 'node:v8'

/** Work, in bytes of bytecode run, after which a function is worth optimising; V8's own default is 135,168. */
const INTERRUPT_BUDGET = 500_000

/**
 * Lets functions run longer before they are optimised, where the engine has such a setting (V8 11, which is that of Node 20), and
 * collects young garbage with one thread: helpers spend more time waiting for each other than they save.
 */
export function tuneCompiler(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`)
  setFlagsFromString('--no-parallel-scavenge')
}
