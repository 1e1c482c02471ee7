// Types that a function has from where it is written: `const authorizer: Handler = async (event) => …`, `const options: Options = { callbacks: { signIn(user) {} } }`.
import type { FunctionIndex, ValueId } from '../ir/ids'
import type { FunctionIr, TypeRef } from '../ir/module'
import type { ValueIndex } from '../flow/producers'
import { MAX_CONTEXT_DEPTH } from '../limits'

/** A declared type, and the members of it that lead to the function. */
export interface Context {
  readonly type: TypeRef
  readonly inside: readonly string[]
}

/** Collects the types that the variables of a module declare for the functions that they are given. */
export function openContexts(index: ValueIndex): (fn: FunctionIndex) => readonly Context[] {
  let found: Map<FunctionIndex, readonly Context[]> | null = null
  return (fn) => {
    found ??= collectContexts(index)
    return found.get(fn) ?? []
  }
}

function collectContexts(index: ValueIndex): Map<FunctionIndex, readonly Context[]> {
  const found = new Map<FunctionIndex, readonly Context[]>()
  const visit = (owner: FunctionIr, value: ValueId, { type, inside }: Context): void => {
    const made = owner.instructions[value]
    if (made?.kind === 'function') found.set(made.target, [...(found.get(made.target) ?? []), { type, inside }])
    if (made?.kind !== 'object' || inside.length === MAX_CONTEXT_DEPTH) return
    for (const property of made.properties)
      if (property.key !== null) visit(owner, property.value, { type, inside: [...inside, property.key] })
  }
  for (const owner of index.facts.functions)
    for (const instruction of owner.instructions) {
      const type = instruction.kind === 'store' ? index.variable(instruction.variable).type : null
      if (instruction.kind === 'store' && type) visit(owner, instruction.value, { type, inside: [] })
    }
  return found
}
