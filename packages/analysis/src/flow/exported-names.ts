// Functions that a module exports by themselves, under which names.
import type { FunctionIndex } from '../ir/ids'
import { once } from './once'
import type { ValueIndex } from './producers'

/** Names by function; a function that is no export itself has none. */
export const exportedNames = once((index: ValueIndex): ReadonlyMap<FunctionIndex, readonly string[]> => {
  const found = new Map<FunctionIndex, string[]>()
  const { exports, functions } = index.facts
  for (const { name, variable, value } of exports) {
    const stored = variable === null ? [] : index.stores.values(variable)
    const [module] = functions
    const whole = value === null || !module ? [] : [{ fn: module.index, value }]
    for (const ref of [...stored, ...whole]) {
      const made = index.instruction(ref)
      if (made.kind !== 'function') continue
      const known = found.get(made.target)
      if (!known) found.set(made.target, [name])
      else if (!known.includes(name)) known.push(name)
    }
  }
  return found
})
