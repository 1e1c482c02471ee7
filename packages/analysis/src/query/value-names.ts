// Names of a value on its way to a call: the key under which an object holds it, the member or variable that it is read from.
import type { ValueRef } from '../ir/ids'
import { callAt, type ModuleFlow } from '../flow/module-flow'
import type { TraceNode } from '../flow/trace'
import { nameOf } from '../flow/written-names'

/** A name of a value. */
export interface Named {
  readonly name: string
  /** Name of the object that has it. */
  readonly owner: string | null
}

/** The names under which a value is visited (its property key, then its own name), each with the name of the object that has it. */
export function namesOf(flow: ModuleFlow, node: TraceNode): readonly Named[] {
  const key = keyOf(flow, node)
  const own = ownName(flow, node)
  // `{ token: channel.token }`: the key says no more than the member does.
  return [...(key && key.name !== own?.name ? [key] : []), ...(own ? [own] : [])]
}

/** The key of the object literal through which the value goes, or under which it is put into a collection. */
export function keyOf(flow: ModuleFlow, node: TraceNode): Named | null {
  if (node.via === 'property' && node.from && node.detail >= 0) {
    const object = flow.instruction(node.from.ref)
    const key = object.kind === 'object' ? (object.properties[node.detail]?.key ?? null) : null
    if (key !== null) return { name: key, owner: null }
  }
  const put = node.via === 'element' && node.call ? callAt(flow, node.call) : null
  const under = put?.call.args[0]
  const key = put && under ? flow.constant({ fn: put.ref.fn, value: under.value }) : undefined
  return typeof key === 'string' ? { name: key, owner: null } : null
}

function ownName(flow: ModuleFlow, node: TraceNode): Named | null {
  const instruction = flow.instruction(node.ref)
  if (instruction.kind === 'member' && instruction.property !== null) {
    return { name: instruction.property, owner: ownerName(flow, { fn: node.ref.fn, value: instruction.object }) }
  }
  if (instruction.kind !== 'load') return null
  const variable = flow.variable(instruction.variable)
  return variable.kind === 'temporary' ? null : { name: variable.name, owner: null }
}

/** Name of an object whose member is read; what is taken apart has the name of what it was taken from. */
function ownerName(flow: ModuleFlow, object: ValueRef): string | null {
  const instruction = flow.instruction(object)
  if (instruction.kind === 'parameter')
    return flow.facts.functions[object.fn]?.parameters[instruction.index]?.name ?? null
  if (instruction.kind !== 'load' || flow.variable(instruction.variable).kind !== 'temporary')
    return nameOf(flow, object)
  const [from, ...others] = flow.definitions(object)
  return from && others.length === 0 ? nameOf(flow, from) : null
}
