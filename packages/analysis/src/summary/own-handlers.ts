// Whether a function deals with failures itself.
import type { FunctionIr } from '../ir/module'

/** The function has a `catch` of its own, as a clause or on a promise. */
export function handlesErrors(fn: FunctionIr): boolean {
  return (
    fn.tries.some((region) => region.kind === 'catch') ||
    fn.instructions.some((instruction) => instruction.kind === 'member' && instruction.property === 'catch')
  )
}
