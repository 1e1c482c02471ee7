// What `toJSON` of a class leaves in JSON text: all fields, or those that it names, without those that it takes out.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import type { ClassIr } from '../ir/module'
import type { ModuleFlow } from '../flow/module-flow'

/** Whether a field of the class gets into JSON text. */
export type IsShown = (field: string) => boolean

const ALL: IsShown = () => true

/** Reads the class's `toJSON`; without one every field is shown. */
export function shownByToJson(flow: ModuleFlow, cls: ClassIr): IsShown {
  const method = cls.members.find((member) => member.name === 'toJSON' && member.kind === 'method' && !member.isStatic)
  return method?.target === null || method === undefined ? ALL : shownBy(flow, method.target)
}

/** What a function that makes plain data of a record leaves in it. */
export function shownBy(flow: ModuleFlow, fn: FunctionIndex): IsShown {
  const taken = takenOutBy(flow, fn)
  const named = namedBy(flow, fn)
  return (field) => !taken.has(field) && (named === null || named.has(field))
}

/** Fields that the function deletes, overwrites or leaves behind by an object rest. */
function takenOutBy(flow: ModuleFlow, fn: FunctionIndex): ReadonlySet<string> {
  const names = new Set<string>()
  for (const instruction of flow.facts.functions[fn]?.instructions ?? []) {
    if (instruction.kind === 'rest') for (const name of instruction.without) names.add(name)
    if (instruction.kind === 'set-member' && instruction.property !== null) names.add(instruction.property)
  }
  return names
}

/** The keys of the objects that the function returns; null when it may return others. */
function namedBy(flow: ModuleFlow, fn: FunctionIndex): ReadonlySet<string> | null {
  const names = new Set<string>()
  for (const ref of flow.graph.returns(fn).flatMap((returned): readonly ValueRef[] => flow.producers(returned))) {
    const object = flow.instruction(ref)
    if (object.kind !== 'object') return null
    for (const property of object.properties) {
      if (property.key === null) return null
      names.add(property.key)
    }
  }
  return names
}
