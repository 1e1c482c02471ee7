// The type of a call's result by the shape rows of models: schemas with their fields and combinators, records read through them.
import type { ValueRef } from '../ir/ids'
import type { CallSite } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { holds } from '../flow/row-conditions'
import type { MatchedRow } from '../model/api-node'
import { stepNode } from '../model/node-steps'
import type { ShapeRow } from '../model/shape-rows'
import { elementType, intersected } from './form'
import { described, membersOf, shapeRowsAt, typeNames } from './modelled-types'
import { narrowed } from './narrowed-records'
import { fieldsOf, recordOf } from './schema-fields'
import { UNKNOWN, anyOf, known, weakest, type Trust, type Typed } from './type-space'
import type { ValueTypes } from './value-types'

/** The type of what `ref` holds by the first row that applies: of the call, or with `site` null of the value itself. */
export function typeByRows(types: ValueTypes, ref: ValueRef, site: CallSite | null): Typed | null {
  const rows = site ? rowsOfCall(types, site) : types.flow.valueRows(ref, 'shape')
  for (const match of rows) {
    const found = site ? typeByRow(types, site, match) : plainType(types, ref, match.row)
    if (found) return found
  }
  return null
}

/** Rows by what the callee is known to be, and by the schema that its receiver is, wherever that was made. */
export function rowsOfCall(types: ValueTypes, site: CallSite): readonly MatchedRow<'shape'>[] {
  const rows = types.flow.rows(site, 'shape')
  const callee = types.flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member' || callee.property === null) return rows
  const receiver = types.form(types.of({ fn: site.ref.fn, value: callee.object }))
  if (receiver.kind !== 'schema') return rows
  const more = shapeRowsAt(membersOf(types.flow.knowledge, receiver, callee.property))
  const added = more.filter((match) => !rows.includes(match) && isMet(types, site, match.row))
  return added.length === 0 ? rows : [...rows, ...added]
}

function isMet({ flow }: ValueTypes, site: CallSite, row: ShapeRow): boolean {
  return holds(row, { index: flow, constant: flow.constant, at: (position) => flow.at(site, position) })
}

/** What a call checks of a value. */
export interface SchemaCheck {
  readonly row: ShapeRow
  /** What the value is where the check holds. */
  readonly described: Typed
  readonly values: readonly ValueRef[]
}

/** The values that a call holds against a schema. */
export function checksAt(types: ValueTypes, site: CallSite): readonly SchemaCheck[] {
  return rowsOfCall(types, site).flatMap(({ row, library }) => {
    const described = row.value === undefined ? null : baseOf(types, site, { row, library })
    return described && row.value !== undefined ? [{ row, described, values: types.flow.at(site, row.value) }] : []
  })
}

/** `String` as the type of a field, `typeof users.$inferSelect` read as a value. */
function plainType(types: ValueTypes, ref: ValueRef, row: ShapeRow): Typed | null {
  if (row.type === undefined || row.makes !== 'schema') return null
  const of = known(row.type === 'unknown' ? UNKNOWN : { kind: 'primitive', name: row.type })
  return known({ kind: 'schema', of, as: typeNames(types.flow.identities.of(ref)) })
}

/** The type that one row gives the call. `receiver` stands for what the receiver is. */
export function typeByRow(
  types: ValueTypes,
  site: CallSite,
  { row, library }: MatchedRow<'shape'>,
  receiver: Typed | null = null,
): Typed | null {
  if (row.makes === 'field' || row.makes === 'check') return null
  const base = baseOf(types, site, { row, library }, receiver)
  if (!base) return null
  const form = narrowed(types, site, row, types.form(base))
  if (form.kind === 'unknown' && row.type !== 'unknown') return null
  const trust: Trust = row.validates && isHeeded(types, site, row) ? 'validated' : base.trust
  const of = known(form, trust)
  if (row.makes === 'schema') {
    return known({ kind: 'schema', of, as: schemaTypes(types, site) }, trust)
  }
  const made = row.makes === 'list' ? known({ kind: 'list', element: of, isPrinted: true }, trust) : of
  const result = row.makes === 'element' ? elementType(types.flow.knowledge, of) : made
  if (row.under === undefined || !result) return result
  return known(recordOf([{ name: row.under, type: result, hidden: null }]), trust)
}

/** A call that hands even a wrong value on says nothing where nobody looks at what it tells. */
function isHeeded({ flow }: ValueTypes, site: CallSite, row: ShapeRow): boolean {
  if (row.fails === undefined || row.passes !== undefined) return true
  const { fn } = site.ref
  return (flow.facts.functions[fn]?.instructions ?? []).some(
    (instruction) =>
      instruction.kind === 'member' &&
      instruction.property === row.fails &&
      flow.producers({ fn, value: instruction.object }).some((made) => refKey(made) === refKey(site.ref)),
  )
}

/** Model types of the result: by its identity, else those of the receiver. */
function schemaTypes(types: ValueTypes, site: CallSite): readonly string[] {
  const own = typeNames(types.flow.identities.of(site.ref))
  if (own.length > 0) return own
  const callee = types.flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member') return []
  const form = types.form(types.of({ fn: site.ref.fn, value: callee.object }))
  if (form.kind !== 'schema') return []
  const nodes = callee.property === null ? [] : membersOf(types.flow.knowledge, form, callee.property)
  const returned = typeNames(nodes.flatMap((node) => stepNode(node, 'return')))
  return returned.length > 0 ? returned : form.as
}

/** The record that a row starts from. */
function baseOf(
  types: ValueTypes,
  site: CallSite,
  { row, library }: Pick<MatchedRow<'shape'>, 'row' | 'library'>,
  receiver: Typed | null = null,
): Typed | null {
  const { flow } = types
  if (row.named) return namedRecord(types, site, library)
  const argument = row.typeArgument === undefined ? undefined : site.call.types?.[row.typeArgument]
  if (argument) return described(known(types.form({ ...writtenHere(types), type: argument })), types.form)
  const parts: Typed[] = []
  const typesAt = (positions: readonly string[] | undefined): readonly Typed[] =>
    (positions ?? []).flatMap((position) =>
      receiver && position === 'Receiver' ? [receiver] : flow.at(site, position).flatMap((ref) => types.of(ref) ?? []),
    )
  const describedAt = (positions: readonly string[] | undefined): readonly Typed[] =>
    typesAt(positions).map((typed) => described(typed, types.form))
  parts.push(...(row.makes === 'element' ? typesAt(row.from) : describedAt(row.from)))
  const either = (row.either ?? []).flatMap((position) => alternativesAt(types, site, position))
  const alternatives = anyOf(either)
  if (alternatives) parts.push(alternatives)
  parts.push(...describedAt(row.last).slice(-1))
  if (row.items !== undefined) {
    const [item] = flow.at(site, row.items).flatMap((ref) => types.of(ref) ?? [])
    const element = item ? described(item, types.form) : known(UNKNOWN)
    if (item || row.items !== 'Receiver') parts.push(known({ kind: 'list', element, isPrinted: true }))
  }
  if (row.fields !== undefined) {
    const refs = flow.at(site, row.fields)
    const fields = refs.flatMap((ref) => fieldsOf(types, ref, row) ?? [])
    if (fields.length > 0 || (parts.length === 0 && refs.length > 0)) parts.push(known(recordOf(fields)))
  }
  if (row.type !== undefined)
    parts.push(known(row.type === 'unknown' ? UNKNOWN : { kind: 'primitive', name: row.type }))
  const [only] = parts
  if (parts.length < 2) return only ?? null
  return known(intersected(parts.map(types.form)), weakest(parts.map((part) => part.trust)))
}

/** Types at a position of alternatives; one that nothing is known of may be anything. */
function alternativesAt(types: ValueTypes, site: CallSite, position: string): readonly Typed[] {
  return types.flow.at(site, position).map((ref) => {
    const typed = types.of(ref)
    return typed ? described(typed, types.form) : known(UNKNOWN)
  })
}

function writtenHere({ space }: ValueTypes): Omit<Extract<Typed, { kind: 'written' }>, 'type'> {
  return { kind: 'written', in: { space, bound: new Map() }, trust: 'claimed' }
}

/** `prisma.user`: the record `User` of the package. */
function namedRecord({ flow, space }: ValueTypes, site: CallSite, library: string): Typed | null {
  const [receiver] = flow.at(site, 'Receiver')
  const member = receiver && flow.instruction(receiver)
  if (member?.kind !== 'member' || member.property === null) return null
  const name = member.property.charAt(0).toUpperCase() + member.property.slice(1)
  const found = space.lookup(library, name)
  if (!found || found.in.types(found.name).length === 0) return null
  const type = { kind: 'name' as const, path: [found.name], import: null, args: [] }
  return { kind: 'written', type, in: { space: found.in, bound: new Map() }, trust: 'claimed' }
}
