// What a promise is fulfilled with: `resolve(value)` in `new Promise((resolve) => …)`.
import type { ValueId, ValueRef, VariableId } from '../ir/ids'
import type { CallSite, ModuleFlow } from './module-flow'
import { once } from './once'
import type { ValueIndex } from './producers'

/** Values that a promise made here is fulfilled with; none for calls that make something else. */
export function fulfilledWith(flow: ModuleFlow, { ref, call }: CallSite): readonly ValueRef[] {
  const [executor] = call.args
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  if (call.form !== 'new' || !executor || callee.kind !== 'load') return NONE
  if (flow.variable(callee.variable).kind !== 'global' || flow.variable(callee.variable).name !== 'Promise') return NONE
  return flow.graph.functionsOf({ fn: ref.fn, value: executor.value }).flatMap((fn) => {
    const resolve = flow.facts.functions[fn]?.parameters[0]?.variable
    const calls = resolve === null || resolve === undefined ? NONE : (callsByParameter(flow).get(resolve) ?? NONE)
    return calls.flatMap((at) => {
      const made = flow.instruction(at)
      const [given] = made.kind === 'call' ? made.args : []
      return given && !given.spread ? [{ fn: at.fn, value: given.value }] : []
    })
  })
}

const NONE: readonly ValueRef[] = []

/** Calls of parameters, by the parameter's variable. */
const callsByParameter = once((index: ValueIndex): ReadonlyMap<VariableId, readonly ValueRef[]> => {
  const found = new Map<VariableId, ValueRef[]>()
  for (const { index: fn, instructions } of index.facts.functions) {
    instructions.forEach((instruction, value) => {
      const callee = instruction.kind === 'call' ? instructions[instruction.callee] : undefined
      if (callee?.kind !== 'load' || index.variable(callee.variable).kind !== 'parameter') return
      const call = { fn, value: value as ValueId }
      const known = found.get(callee.variable)
      if (known) known.push(call)
      else found.set(callee.variable, [call])
    })
  }
  return found
})
