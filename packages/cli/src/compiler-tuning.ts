// V8's optimising compiler starts after so little work that on a run of some seconds it costs more CPU time than it saves: a
// quarter of all, on 72,000 lines, with a longer wall time. See docs/performance.md.
import { setFlagsFromString } from 'node:v8'

/** Work, in bytes of bytecode run, after which a function is worth optimising; V8's own default is 135,168. */
const INTERRUPT_BUDGET = 500_000

/** Lets functions run longer before they are optimised, where the engine has such a setting: V8 11, which is that of Node 20. */
export function tuneCompiler(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`)
}
