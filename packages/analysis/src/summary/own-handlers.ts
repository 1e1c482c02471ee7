// Whether a function deals with the failures of what it calls itself.
import { valueId, type FunctionIndex } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { callAt, type ModuleFlow } from '../flow/module-flow'
import { calleeName } from '../flow/written-names'
import { weighCall } from '../query/failure-weight'

/** The function has a `catch` of its own, as a clause or on a promise, and nothing that it waits for outside fails with an effect lost. */
export function handlesErrors(flow: ModuleFlow, index: FunctionIndex): boolean {
  const fn = flow.facts.functions[index]
  return fn !== undefined && hasHandler(fn) && !mayFailOutside(flow, fn)
}

function hasHandler(fn: FunctionIr): boolean {
  return (
    fn.tries.some((region) => region.kind === 'catch') ||
    fn.instructions.some((instruction) => instruction.kind === 'member' && instruction.property === 'catch')
  )
}

/** `await db.update(…)` behind or before the `try`. */
function mayFailOutside(flow: ModuleFlow, fn: FunctionIr): boolean {
  return fn.instructions.some((instruction, value) => {
    if (instruction.kind !== 'await') return false
    const site = callAt(flow, { fn: fn.index, value: instruction.value })
    if (!site || calleeName(flow, site) === 'catch' || isTried(flow, fn, value)) return false
    return weighCall(flow, site) === 'effect'
  })
}

function isTried(flow: ModuleFlow, fn: FunctionIr, value: number): boolean {
  const block = fn.blocks[flow.cfg(fn.index).blockOf[valueId(value)] ?? -1]
  for (let at = block?.region ?? null; at !== null; at = fn.tries[at]?.outer ?? null)
    if (fn.tries[at]?.kind === 'catch') return true
  return false
}
