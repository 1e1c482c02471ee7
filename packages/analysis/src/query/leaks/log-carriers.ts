// What carries a sensitive value into a log call, and what could stand there instead: the id of the object that it belongs to.
import type { ValueRef } from '../../ir/ids'
import type { Range } from '../../ir/positions'
import { callAt } from '../../flow/module-flow'
import type { TraceNode } from '../../flow/trace'
import { calleeName } from '../../flow/written-names'
import { isReadOf } from './read-secrets'
import type { SensitivityJudge } from './sensitivity'
import type { ModuleView } from '../view'

/** A property of an object literal. */
export interface CarriedProperty {
  readonly range: Range
  readonly key: string
  readonly shorthand: boolean
}

/** An argument of a call, or a property of an object literal in it. */
export interface Carrier {
  readonly range: Range
  readonly value: ValueRef
  /** The object property that can be taken out or replaced, when the carrier is one. */
  readonly property: CarriedProperty | null
  /** Keys beside it in the literal. */
  readonly beside: readonly (string | null)[]
}

/** The argument, or the property of an object literal written in the argument, from which the value goes out of the code at fault. */
export function carrier(view: ModuleView, way: readonly TraceNode[]): Carrier {
  let first = 0
  way.forEach((node, i) => {
    if (node.via === 'argument') first = i
  })
  const start = way[first] as TraceNode
  const object = view.flow.instruction(start.ref)
  const next = way[first + 1]
  if (object.kind === 'object' && next && next.detail >= 0 && (next.via === 'property' || next.via === 'spread')) {
    const range = view.positions.functions[start.ref.fn]?.properties[start.ref.value]?.[next.detail]
    const property = object.properties[next.detail]
    if (range && property) {
      const value = { fn: start.ref.fn, value: property.value }
      const { kind } = view.flow.instruction(value)
      const isWhole = property.key !== null && kind !== 'object' && kind !== 'array'
      const carried = isWhole ? { range, key: property.key ?? '', shorthand: property.shorthand } : null
      return { range, value, property: carried, beside: object.properties.map(({ key }) => key) }
    }
  }
  return { range: view.range(start.ref), value: start.ref, property: null, beside: [] }
}

/** `userId: user.id`, in place of `user`, or of `user.token`, where the type of `user` has an id; null where it is not known to have one. */
export function identityOf(
  view: ModuleView,
  judge: SensitivityJudge,
  { value, property, beside }: Carrier,
  isHandedOver: boolean,
): string | null {
  if (property === null && isHandedOver) return null
  const { flow } = view
  const instruction = flow.instruction(value)
  const owner = instruction.kind === 'member' ? { fn: value.fn, value: instruction.object } : null
  for (const object of [value, ...(owner ? [owner] : [])]) {
    const field = idField(view, object)
    const text = view.excerpt(object)
    const name = /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/.test(text) ? text.slice(text.lastIndexOf('.') + 1) : null
    if (field === null || name === null) continue
    const key = `${object === value && property ? property.key : name}Id`
    if (!/^[A-Za-z_$][\w$]*$/.test(key) || beside.includes(key)) return null
    return judge.judge(field, name) === null && judge.judge(key, null) === null
      ? `${key}: ${text}${mayBeAbsent(view, object) ? '?' : ''}.${field}`
      : null
  }
  return null
}

/** The result of a search, which may have found nothing. */
function mayBeAbsent({ flow }: ModuleView, object: ValueRef): boolean {
  return flow.producers(object).some((made) => {
    const call = callAt(flow, made)
    return call !== null && /^(find|findLast|at|pop|shift|get|getItem)$/.test(calleeName(flow, call) ?? '')
  })
}

/** Fields that name a record and nothing else, the first that the declared type of a value has, or that this code reads of it. */
function idField(view: ModuleView, object: ValueRef): string | null {
  const typed = view.types.of(object)
  if (!typed) return ID_FIELDS.find((id) => isReadOf(view.flow, object, id)) ?? null
  if (typed.trust === 'guessed') return null
  const form = view.types.form(typed)
  if (form.kind !== 'record') return null
  return ID_FIELDS.find((id) => form.fields.some(({ name }) => name === id)) ?? null
}

const ID_FIELDS: readonly string[] = ['id', '_id']
