// What a call gives the function that it was handed, by the schema in the same call: `server.tool('read', { host: z.enum(HOSTS) }, ({ host }) => …)`.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { MAX_FIELD_DEPTH } from '../limits'
import { intersected, memberType } from './form'
import { rowsOfCall, typeByRow } from './row-types'
import { known, weakest, type Typed } from './type-space'
import type { ValueTypes } from './value-types'

/** The type of a parameter of a function that a call was handed with schemas; null when there are none. */
export function givenBySchema(types: ValueTypes, fn: FunctionIndex, index: number): Typed | null {
  const { flow } = types
  const parts = flow.graph.passedTo(fn).flatMap(({ call }) => {
    const site = callAt(flow, call)
    return site ? givenAt(types, site, fn, index) : []
  })
  const [only] = parts
  if (parts.length < 2) return only ?? null
  return known(intersected(parts.map(types.form)), weakest(parts.map((part) => part.trust)))
}

function givenAt(types: ValueTypes, site: CallSite, fn: FunctionIndex, index: number): readonly Typed[] {
  return rowsOfCall(types, site).flatMap((match) => {
    const { to } = match.row
    const end = `.Parameter[${index}]`
    if (match.row.makes !== 'argument' || !to?.endsWith(end)) return []
    const handlers = types.flow.at(site, to.slice(0, -end.length)).flatMap((ref) => types.flow.producers(ref))
    const isHandler = handlers.some((made) => {
      const instruction = types.flow.instruction(made)
      return instruction.kind === 'function' && instruction.target === fn
    })
    return (isHandler && typeByRow(types, site, match)) || []
  })
}

/**
 * What a value is because a schema let it through: what a call gives, a parameter, and the members of these, whatever the source claims of them.
 */
export function checkedType(types: ValueTypes, ref: ValueRef): Typed | null {
  const { flow } = types
  const names: string[] = []
  let at = onlyProducer(flow, ref)
  let instruction = flow.instruction(at)
  while (instruction.kind === 'member' && instruction.property !== null && names.length < MAX_FIELD_DEPTH) {
    names.unshift(instruction.property)
    at = onlyProducer(flow, { fn: at.fn, value: instruction.object })
    instruction = flow.instruction(at)
  }
  let typed: Typed | null = null
  if (instruction.kind === 'parameter') typed = givenBySchema(types, at.fn, instruction.index)
  else if (instruction.kind === 'call' && names.length === 0) typed = types.of(at)
  for (const name of names) typed = memberType(flow.knowledge, typed, name)
  return typed
}

function onlyProducer(flow: ModuleFlow, ref: ValueRef): ValueRef {
  const [made, ...others] = flow.producers(ref)
  return made && others.length === 0 ? made : ref
}
