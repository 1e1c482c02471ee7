// Fields that are left behind on the way of an object: replaced, deleted or taken apart.
import type { ModuleFlow } from '../flow/module-flow'
import type { TraceNode } from '../flow/trace'

/** `{ ...input, password: '[hidden]' }`: a later property replaces what the spread brings. */
export function isOverwritten(flow: ModuleFlow, node: TraceNode, name: string): boolean {
  for (let at: TraceNode | null = node; at?.from; at = at.from) {
    const object = flow.instruction(at.from.ref)
    if (
      at.via === 'spread' &&
      object.kind === 'object' &&
      object.properties.slice(at.detail + 1).some((later) => later.key === name)
    )
      return true
  }
  return false
}

/** Fields that were left behind, deleted or overwritten on the way. */
export function takenOut(flow: ModuleFlow, node: TraceNode): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at: TraceNode | null = node; at; at = at.from) {
    const instruction = flow.instruction(at.ref)
    if (instruction.kind === 'rest') for (const name of instruction.without) names.add(name)
    if (instruction.kind === 'load') for (const name of flow.members.writtenNames(instruction.variable)) names.add(name)
    const object = at.via === 'spread' && at.from ? flow.instruction(at.from.ref) : null
    if (object?.kind !== 'object') continue
    for (const later of object.properties.slice(at.detail + 1)) if (later.key !== null) names.add(later.key)
  }
  return names
}
