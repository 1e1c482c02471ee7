// Logs of an attempt: `debug('verify', name)` at the start of a function says nothing of what comes of it.
import type { FunctionIndex, ValueId } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { effectsOf } from './effects'

/** The function logs, and all of it before it has asked, called or decided anything else. */
export function logsAttemptOnly(flow: ModuleFlow, index: FunctionIndex): boolean {
  const fn = flow.facts.functions[index]
  if (!fn) return false
  const effects = effectsOf(flow)
  const cfg = flow.cfg(index)
  let logs = false
  let hasActed = false
  for (const [at, instruction] of fn.instructions.entries()) {
    if (instruction.kind === 'function' && effects.of(instruction.target).logs !== 'never') return false
    if (instruction.kind === 'await') hasActed = true
    if (instruction.kind !== 'call') continue
    const site: CallSite = { ref: { fn: index, value: at as ValueId }, call: instruction }
    if (effects.isLogging(site)) {
      if (hasActed || cfg.blockOf[at] !== ENTRY) return false
      logs = true
    } else if (!isComputing(flow, site)) hasActed = true
  }
  return logs && hasActed
}

/** The first block of a function. */
const ENTRY = 0

/** The call only makes a value of its arguments: `new Date().toISOString()`. */
function isComputing(flow: ModuleFlow, site: CallSite): boolean {
  return flow.rows(site, 'flow').length > 0 || flow.rows(site, 'plain').length > 0
}
