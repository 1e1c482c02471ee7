// Hooks behind the question whether somebody gave one (`if (options.onError) options.onError(error)`): whoever wants to know can have the
// error. Part of what counts as handed on.
import type { BlockId, ValueId, ValueRef } from '../../ir/ids'
import type { ModuleFlow } from '../../flow/module-flow'
import { readChain } from '../../flow/written-names'

/** The value is what a branch asks about a function or what holds it, and behind it that function is called in a way that `tells`. */
export function isGuardOfHook(flow: ModuleFlow, ref: ValueRef, tells: (value: ValueId) => boolean): boolean {
  const cfg = flow.cfg(ref.fn)
  const block = cfg.blockOf[ref.value] ?? -1
  const terminal = cfg.fn.blocks[block]?.terminal
  if (terminal?.kind !== 'branch' || terminal.condition !== ref.value) return false
  const side: BlockId = terminal.then
  const hook = cfg.predecessors[side]?.length === 1 ? chainOfHook(flow, ref) : null
  if (hook === null) return false
  // `options && options.onError`: the function is asked for as well as what holds it.
  const isAskedItself = (at: BlockId, called: string): boolean =>
    cfg.conditions(at).some(({ value, truthy }) => truthy && chainOfHook(flow, { fn: ref.fn, value }) === called)
  return cfg.fn.blocks.some(
    ({ body }, b) =>
      cfg.dominates(side, b as BlockId) &&
      body.some((value) => {
        const call = flow.instruction({ fn: ref.fn, value })
        const called = call.kind === 'call' ? chainOf(flow, { fn: ref.fn, value: call.callee }) : null
        if (called === null || !tells(value)) return false
        return called === hook || (called.startsWith(`${hook}.`) && isAskedItself(b as BlockId, called))
      }),
  )
}

/** What is asked for: `options.onError`, `typeof options.onError === 'function'`. */
function chainOfHook(flow: ModuleFlow, ref: ValueRef): string | null {
  const asked = flow.instruction(ref)
  if (asked.kind !== 'operator') return chainOf(flow, ref)
  const [left, right] = asked.operands
  const type = left === undefined ? null : flow.instruction({ fn: ref.fn, value: left })
  if (!/^===?$/.test(asked.op) || type?.kind !== 'operator' || type.op !== 'typeof' || right === undefined) return null
  const [typed] = type.operands
  return flow.constant({ fn: ref.fn, value: right }) === 'function' && typed !== undefined
    ? chainOf(flow, { fn: ref.fn, value: typed })
    : null
}

/** The names by which a value is read in one function, of a variable or of a member of `this`. */
function chainOf(flow: ModuleFlow, ref: ValueRef): string | null {
  const read = flow.instruction(ref)
  if (read.kind !== 'member' || read.property === null) return readChain(flow, ref)
  const holder = flow.instruction({ fn: ref.fn, value: read.object })
  if (holder.kind === 'ambient') return `${holder.name}.${read.property}`
  const inner = chainOf(flow, { fn: ref.fn, value: read.object })
  return inner === null ? null : `${inner}.${read.property}`
}
