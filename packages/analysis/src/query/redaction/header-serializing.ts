// Whether a logger still has the headers of what it is given under a key when it redacts: serializers and formatters run before.
import type { ValueRef } from '../../ir/ids'
import type { ObjectLiteral } from '../../ir/instruction'
import { refKey } from '../../flow/producers'
import { trace } from '../../flow/trace'
import { isHidden } from '../../summary/hidden-parts'
import { hiddenByFunction } from './redaction-forms'
import type { ModuleView } from '../view'

/** What options say of the headers of what is logged under a key. `kept`: nothing. `asked`: a function of theirs keeps them. */
export type Serializing = 'changed' | 'unknown' | 'asked' | 'kept'

/** What is said in several places: the first of these that is said in one of them. */
const STRONGEST: readonly Serializing[] = ['changed', 'unknown', 'asked']

/** Whether a function in these options decides what a logger makes of the headers of what it is given under this key. */
export function serializingOf(view: ModuleView, options: readonly ValueRef[], name: string): Serializing {
  const said = options
    .flatMap((ref) => view.flow.producers(ref))
    .map((made): Serializing => {
      const given = view.flow.instruction(made)
      if (given.kind === 'literal' || given.kind === 'array' || given.kind === 'operator') return 'kept'
      return given.kind === 'object' ? serializingIn(view, made, given, name) : 'unknown'
    })
  return strongest(said)
}

const strongest = (said: readonly Serializing[]): Serializing => STRONGEST.find((each) => said.includes(each)) ?? 'kept'

function serializingIn(view: ModuleView, at: ValueRef, object: ObjectLiteral, name: string): Serializing {
  const said = object.properties.map(({ key, kind, value }): Serializing => {
    const given = { fn: at.fn, value }
    if (kind === 'spread') return serializingOf(view, [given], name)
    if (key === 'serializers') return saidBy(view, given, name, [name])
    return key === 'formatters' ? saidBy(view, given, 'log', []) : 'kept'
  })
  return strongest(said)
}

/** What the function says that stands in an object under a key; it is given what stands in the record at a place. */
function saidBy(view: ModuleView, ref: ValueRef, name: string, place: readonly string[]): Serializing {
  const said = view.flow.producers(ref).flatMap((made): readonly Serializing[] => {
    const object = view.flow.instruction(made)
    if (object.kind !== 'object') return object.kind === 'literal' ? [] : ['changed']
    return object.properties.flatMap(({ key, kind, value }): readonly Serializing[] => {
      if (kind === 'spread' || key === null) return ['changed']
      return key === name ? [keepsHeaders(view, { fn: made.fn, value }, place) ? 'asked' : 'changed'] : []
    })
  })
  return strongest(said)
}

/** Type that models give to functions of a library which keep all that an error has. */
const KEEPS_ERRORS = 'log.ErrorSerializer'

function keepsHeaders(view: ModuleView, value: ValueRef, place: readonly string[]): boolean {
  if (view.flow.identities.of(value).some(({ type }) => type === KEEPS_ERRORS)) return true
  const hidden = hiddenByFunction(view.flow, value, place)
  if (hidden === 'all') return handsOn(view, value)
  const record = place.length > 0 ? place : ['req']
  return ['authorization', 'cookie'].every((name) => !isHidden(hidden, [...record, 'headers', name]))
}

/** Words that a function uses which hides something, or picks what is to be seen. */
const HIDES =
  /redact|mask|sanit|scrub|censor|hid(?:e|den)|filter|omit|pick|remov|delete|allow|block|safe|sensitiv|private|secret|passw|token|auth|cookie|header|\*{2}/i

/** The text of a function, or of one of this file that it calls, has a word that hides. */
function mayHide(view: ModuleView, made: ValueRef, seen: Set<number>): boolean {
  if (seen.has(refKey(made))) return false
  seen.add(refKey(made))
  const { start, end } = view.range(made)
  if (HIDES.test(view.text.slice(start, end))) return true
  const { flow } = view
  return flow.calls.some(({ ref, call }) => {
    const at = view.range(ref)
    if (at.start < start || at.end > end) return false
    const called = flow.producers({ fn: ref.fn, value: call.callee })
    return called.some((each) => flow.instruction(each).kind === 'function' && mayHide(view, each, seen))
  })
}

/** The function returns what it is given, and whatever it changes in it, its text names nothing that it could hide. */
function handsOn(view: ModuleView, value: ValueRef): boolean {
  const { flow } = view
  const [fn, ...others] = flow.graph.functionsOf(value)
  const [made] = flow.producers(value)
  if (fn === undefined || others.length > 0 || !made) return false
  if (mayHide(view, made, new Set())) return false
  let isReturned = false
  for (const returned of flow.graph.returns(fn))
    trace(flow, returned, {
      intoCallers: false,
      visit: ({ ref, path, without }) => {
        const given = flow.instruction(ref)
        isReturned ||= given.kind === 'parameter' && ref.fn === fn && path.length === 0 && without.length === 0
        return isReturned ? 'stop' : 'continue'
      },
    })
  return isReturned
}
