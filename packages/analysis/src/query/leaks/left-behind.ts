// Fields that are left behind on the way of an object: replaced, deleted or taken apart.
import type { ValueRef } from '../../ir/ids'
import type { ObjectLiteral } from '../../ir/instruction'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { wayTo, type TraceNode } from '../../flow/trace'
import { calleeName } from '../../flow/written-names'
import { splitWords } from '../names'

/** Fields that are replaced where an object is put into another one: `{ ...input, pin: '' }`, `Object.assign({}, input, { pin: '' })`. */
function replacedAt(flow: ModuleFlow, { via, from, detail }: TraceNode): readonly string[] {
  if (!from) return []
  const made = flow.instruction(from.ref)
  if (via === 'spread' && made.kind === 'object') return keysBehind(made, detail)
  const call = via === 'copy' ? callAt(flow, from.ref) : null
  const row = call && flow.rows(call, 'flow').find((each) => each.row.wins === 'last')?.row
  if (!row) return []
  const later = flow.at(call, row.from).slice(detail + 1)
  return later.flatMap((ref) => keysOf(flow, ref) ?? [])
}

/** Keys of what an object is put together with last, where its own value is looked at. */
function replacedIn(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  const call = callAt(flow, ref)
  const row = call && flow.rows(call, 'flow').find((each) => each.row.wins === 'last')?.row
  const given = row ? flow.at(call, row.from).map((each) => keysOf(flow, each)) : []
  return given.slice(given.lastIndexOf(null) + 1).flatMap((keys) => keys ?? [])
}

/** Keys of an object literal; null for other values. */
function keysOf(flow: ModuleFlow, ref: ValueRef): readonly string[] | null {
  const objects = flow.producers(ref).map((each) => flow.instruction(each))
  const [only] = objects
  return objects.length === 1 && only?.kind === 'object' ? keysBehind(only, -1) : null
}

function keysBehind(object: ObjectLiteral, at: number): readonly string[] {
  return object.properties.slice(at + 1).flatMap(({ key }) => key ?? [])
}

/** `{ ...input, password: '[hidden]' }`: a later property replaces what the spread brings. */
export function isOverwritten(flow: ModuleFlow, node: TraceNode, name: string): boolean {
  for (let at: TraceNode | null = node; at?.from; at = at.from) if (replacedAt(flow, at).includes(name)) return true
  return false
}

/** First words of the names of functions that leave fields of an object behind. */
const OMITTERS = new Set(['omit', 'without', 'exclude', 'except', 'strip'])

/** `omit(user, 'password')`, `omit(user, ['password', 'token'])`: what a function of this name is told to leave behind. */
function omittedBy(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  const call = callAt(flow, ref)
  if (!call || !OMITTERS.has(splitWords(calleeName(flow, call) ?? '')[0] ?? '')) return []
  return call.call.args.slice(1).flatMap(({ value }) => textsOf(flow, { fn: ref.fn, value }))
}

function textsOf(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  const text = flow.constant(ref)
  if (typeof text === 'string') return [text]
  return flow.producers(ref).flatMap((made) => {
    const list = flow.instruction(made)
    return list.kind === 'array' ? list.elements.flatMap(({ value }) => textsOf(flow, { fn: made.fn, value })) : []
  })
}

/** What was left behind by a function for it, on the way of a value. */
export function omittedOnTheWay(flow: ModuleFlow, node: TraceNode): readonly string[] {
  return wayTo(node).flatMap(({ ref }) => omittedBy(flow, ref))
}

/** Fields that were left behind, deleted or overwritten on the way. */
export function takenOut(flow: ModuleFlow, node: TraceNode): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at: TraceNode | null = node; at; at = at.from) {
    const instruction = flow.instruction(at.ref)
    if (instruction.kind === 'rest') for (const name of instruction.without) names.add(name)
    if (instruction.kind === 'load') for (const name of flow.members.writtenNames(instruction.variable)) names.add(name)
    for (const name of [
      ...at.without,
      ...replacedAt(flow, at),
      ...replacedIn(flow, at.ref),
      ...omittedBy(flow, at.ref),
    ])
      names.add(name)
  }
  return names
}
