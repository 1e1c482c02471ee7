// Functions of the project that only make a text of another one: what is told of an error stands in their result, and nowhere else.
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import type { FunctionIndex, ValueRef } from '../../ir/ids'
import { weighFunction } from './failure-weight'

/** `errorPage('Not saved', err.message)`: given a text of the error, not the error itself, it gives another text back and does nothing else. */
export function onlyMakesText(flow: ModuleFlow, site: CallSite): boolean {
  const given = site.call.args.map(({ value }): ValueRef => ({ fn: site.ref.fn, value }))
  if (given.some((ref) => mayBeError(flow, ref))) return false
  const callee = { fn: site.ref.fn, value: site.call.callee }
  const own = flow.graph.functionsOf(callee)
  if (own.length > 0) return !flow.graph.mayBeOther(callee) && own.every((fn) => onlyReturns(flow, fn))
  const linked = flow.linked(site)
  return (
    linked.length > 0 &&
    linked.every(({ call }) => call.logs === 'never' && call.failure === 'pure' && call.flows.length > 0)
  )
}

/** What was caught, or handed in, as a whole. */
function mayBeError(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).some((made) => {
    const { kind } = flow.instruction(made)
    return kind === 'caught' || kind === 'parameter'
  })
}

function onlyReturns(flow: ModuleFlow, index: FunctionIndex): boolean {
  const fn = flow.facts.functions[index]
  if (!fn || fn.blocks.some(({ terminal }) => terminal.kind === 'throw')) return false
  return flow.graph.returns(index).length > 0 && weighFunction(flow, index) === 'pure'
}
