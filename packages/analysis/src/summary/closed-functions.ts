// Functions of which everything is known: what they are not seen to do, they do not do.
import { valueId } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { nestedFunctions } from '../flow/derived'
import type { ModuleFlow } from '../flow/module-flow'

/** Each call in the function, and in the functions inside it, is of something known. */
export function isClosed(flow: ModuleFlow, fn: FunctionIr): boolean {
  return nestedFunctions(flow, fn.index).every((index) =>
    (flow.facts.functions[index]?.instructions ?? []).every((call, value) => {
      if (call.kind !== 'call') return call.kind !== 'unknown'
      const site = { ref: { fn: index, value: valueId(value) }, call }
      const linked = flow.linked(site)
      if (linked.length > 0) return linked.every((each) => each.call.isClosed)
      return flow.isModelled(site)
    }),
  )
}
