// What a function of the project lets through of the value that it is given: a serializer, a format, a censor. Read backwards from
// what it returns; what cannot be read is believed to let nothing through.
import type { FunctionIndex, ValueRef } from '../ir/ids'
import { derivedFromParameters } from '../flow/derived'
import type { ModuleFlow } from '../flow/module-flow'
import { ANY_KEY, trace, type TraceNode } from '../flow/trace'
import type { KeptPart } from './hidden-parts'

/** Parts of the parameter that come out of the function again; null: that cannot be told. */
export function keptParts(flow: ModuleFlow, fn: FunctionIndex, parameter = 0): readonly KeptPart[] | null {
  const given = handedOn(flow, fn, parameter)
  if (given === null) return null
  const found = new Map<string, KeptPart>()
  const isWhole = flow.graph.returns(fn).every((returned) =>
    trace(flow, returned, {
      intoCallers: false,
      visit: (node) => {
        const instruction = flow.instruction(node.ref)
        if (instruction.kind !== 'parameter' || node.ref.fn !== fn || instruction.index !== parameter) return 'continue'
        const path = node.path.slice(0, firstUnknown(node.path))
        const part = { path, without: path.length === 0 ? [...takenOut(flow, fn, node), ...given] : [] }
        found.set(JSON.stringify(part), part)
        return 'stop'
      },
    }),
  )
  return isWhole ? [...found.values()] : null
}

function firstUnknown(path: readonly string[]): number {
  const at = path.indexOf(ANY_KEY)
  return at < 0 ? path.length : at
}

/** Members that are left behind, replaced or deleted before the value is returned. */
function takenOut(flow: ModuleFlow, fn: FunctionIndex, node: TraceNode): readonly (readonly string[])[] {
  const taken = new Map<string, readonly string[]>()
  const add = (path: readonly string[]): void => void taken.set(path.join('\n'), path)
  for (const name of node.without) add([name])
  for (let at: TraceNode | null = node; at?.from; at = at.from) {
    const object = at.via === 'spread' ? flow.instruction(at.from.ref) : null
    if (object?.kind !== 'object') continue
    for (const later of object.properties.slice(at.detail + 1)) if (later.key !== null) add([later.key])
  }
  flow.facts.functions[fn]?.instructions.forEach((instruction) => {
    if (instruction.kind !== 'set-member' || instruction.property === null) return
    const path = pathOf(flow, { fn, value: instruction.object })
    if (path) add([...path, instruction.property])
  })
  return [...taken.values()]
}

/** The members that lead from a parameter of the function to a value: `info.user` is `['user']`. */
function pathOf(flow: ModuleFlow, ref: ValueRef): readonly string[] | null {
  const path: string[] = []
  let at = ref
  for (;;) {
    const [made, ...others] = flow.producers(at)
    const instruction = made && flow.instruction(made)
    if (!instruction || others.length > 0) return null
    if (instruction.kind === 'parameter') return path
    if (instruction.kind !== 'member' || instruction.property === null) return null
    path.unshift(instruction.property)
    at = { fn: made.fn, value: instruction.object }
  }
}

/** Members that calls which no model describes are given: they may change them. Null: such a call is given the whole, or a key is computed. */
function handedOn(flow: ModuleFlow, fn: FunctionIndex, parameter: number): readonly (readonly string[])[] | null {
  const ir = flow.facts.functions[fn]
  const derived = ir && derivedFromParameters(flow, ir)[parameter]
  if (!derived) return []
  const given: (readonly string[])[] = []
  for (const { index, instructions } of flow.facts.functions) {
    for (const instruction of instructions) {
      if (instruction.kind !== 'set-member' || instruction.property !== null) continue
      if (derived.has({ fn: index, value: instruction.object })) return null
    }
  }
  for (const site of flow.calls) {
    if (KNOWN.some((kind) => flow.rows(site, kind).length > 0)) continue
    for (const { value } of site.call.args) {
      const ref = { fn: site.ref.fn, value }
      if (!derived.has(ref)) continue
      const path = pathOf(flow, ref)
      if (!path || path.length === 0) return null
      given.push(path)
    }
  }
  return given
}

/** Rows that say what a call does with what it is given. */
const KNOWN = ['flow', 'plain', 'barrier', 'log'] as const
