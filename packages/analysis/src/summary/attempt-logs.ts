// Logs that say nothing of what a function answers: of an attempt, `debug('verify', name)` at its start, and of an error that it throws on.
import { blockId, type FunctionIndex, type ValueId } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { findUncoveredExits } from '../flow/paths'
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

/** The function logs, and all of it of attempts, or in a `catch` that throws in the end: what it answers nobody has logged. */
export function logsNoOutcome(flow: ModuleFlow, index: FunctionIndex): boolean {
  if (logsAttemptOnly(flow, index)) return true
  const fn = flow.facts.functions[index]
  if (!fn) return false
  const effects = effectsOf(flow)
  let logs = false
  for (const [at, instruction] of fn.instructions.entries()) {
    if (instruction.kind === 'function' && effects.of(instruction.target).logs !== 'never') return false
    if (instruction.kind !== 'call') continue
    if (!effects.isLogging({ ref: { fn: index, value: at as ValueId }, call: instruction })) continue
    if (!isBeforeThrow(flow, fn, at)) return false
    logs = true
  }
  return logs
}

/** In a `catch`, and every way from there throws. */
function isBeforeThrow(flow: ModuleFlow, fn: FunctionIr, at: number): boolean {
  const cfg = flow.cfg(fn.index)
  const block = cfg.blockOf[at] ?? -1
  if (block < 0) return false
  const start = blockId(block)
  const isInCatch = fn.tries.some(({ kind, handler }) => kind === 'catch' && cfg.dominates(handler, start))
  if (!isInCatch) return false
  const exits = findUncoveredExits({ cfg, start, place: (cfg.placeOf[at] ?? 0) + 1, covers: () => false })
  return exits.every(({ kind }) => kind === 'throw')
}

/** The first block of a function. */
const ENTRY = 0

/** The call only makes a value of its arguments: `new Date().toISOString()`. */
function isComputing(flow: ModuleFlow, site: CallSite): boolean {
  return flow.rows(site, 'flow').length > 0 || flow.rows(site, 'plain').length > 0
}
