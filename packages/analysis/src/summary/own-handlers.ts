// Whether a function deals with the failures of what it calls itself.
import { blockId, valueId, type FunctionIndex, type ValueId } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { nestedFunctions } from '../flow/derived'
import { callAt, type ModuleFlow } from '../flow/module-flow'
import { calleeName } from '../flow/written-names'
import { effectsOf } from './effects'
import { isLoggedBefore } from './logged-before'
import { weighCall } from '../query/errors/failure-weight'

/** The function has a `catch` of its own, as a clause or on a promise, and nothing that it waits for outside fails with an effect lost. */
export function handlesErrors(flow: ModuleFlow, index: FunctionIndex): boolean {
  const fn = flow.facts.functions[index]
  if (!fn) return false
  if (hasHandler(fn)) return !mayFailOutside(flow, fn)
  const executors = executorsIn(flow, fn)
  return executors.length > 0 && executors.every((executor) => logsItsFailures(flow, executor))
}

/** It has a handler, and something in it logs. */
function logsItsFailures(flow: ModuleFlow, executor: FunctionIr): boolean {
  const { of } = effectsOf(flow)
  return (
    hasHandler(executor) &&
    !mayFailOutside(flow, executor) &&
    nestedFunctions(flow, executor.index).some((fn) => of(fn).logs !== 'never')
  )
}

/** `return new Promise(async (resolve, reject) => …)`: all the work is done by the executor. */
function executorsIn(flow: ModuleFlow, fn: FunctionIr): readonly FunctionIr[] {
  return flow.graph.returns(fn.index).flatMap((ref) =>
    flow.producers(ref).flatMap((made) => {
      const site = callAt(flow, made)
      const [first] = site?.call.args ?? []
      if (site?.call.form !== 'new' || calleeName(flow, site) !== 'Promise' || !first) return []
      return flow.graph
        .functionsOf({ fn: made.fn, value: first.value })
        .flatMap((target) => flow.facts.functions[target] ?? [])
    }),
  )
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

/** It tells a callback that it was given of an error that it makes itself, `done(new Error('no keys'))`, and does not log it before. */
export function tellsUnloggedError(flow: ModuleFlow, index: FunctionIndex): boolean {
  const callbacks = new Set(flow.facts.functions[index]?.parameters.map(({ variable }) => variable))
  return nestedFunctions(flow, index).some((inner) => {
    const fn = flow.facts.functions[inner]
    return fn?.instructions.some((call, at) => {
      const [error] = call.kind === 'call' && call.form === 'call' ? call.args : []
      if (call.kind !== 'call' || !error) return false
      const callee = fn.instructions[call.callee]
      const made = fn.instructions[error.value]
      const isTold = callee?.kind === 'load' && callbacks.has(callee.variable)
      if (!isTold || made?.kind !== 'call' || made.form !== 'new') return false
      const block = flow.cfg(inner).blockOf[at] ?? -1
      return block < 0 || !isLoggedBefore(flow, fn, blockId(block), { before: valueId(at) })
    })
  })
}
