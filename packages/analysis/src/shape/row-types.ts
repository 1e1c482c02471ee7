// The type of a call's result by the shape rows of models: schemas with their fields and combinators, records read through them.
import type { ValueRef } from '../ir/ids'
import type { Property } from '../ir/instruction'
import { callAt, type CallSite } from '../flow/module-flow'
import type { MatchedRow } from '../model/compile'
import type { ShapeRow } from '../model/rows'
import { keysAt, projection } from './selected-keys'
import { selected } from './built-in-types'
import { elementType, intersected } from './form'
import { described, membersOf, shapeRowsAt, typeNames } from './modelled-types'
import { UNKNOWN, known, weakest, type Field, type Form, type Trust, type Typed } from './type-space'
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
function rowsOfCall(types: ValueTypes, site: CallSite): readonly MatchedRow<'shape'>[] {
  const rows = types.flow.rows(site, 'shape')
  const callee = types.flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member' || callee.property === null) return rows
  const receiver = types.form(types.of({ fn: site.ref.fn, value: callee.object }))
  if (receiver.kind !== 'schema') return rows
  const more = shapeRowsAt(membersOf(types.flow.knowledge, receiver, callee.property))
  return more.length === 0 ? rows : [...new Set([...rows, ...more])]
}

/** `String` as the type of a field, `typeof users.$inferSelect` read as a value. */
function plainType(types: ValueTypes, ref: ValueRef, row: ShapeRow): Typed | null {
  if (row.type === undefined || row.makes !== 'schema') return null
  const of = known(row.type === 'unknown' ? UNKNOWN : { kind: 'primitive', name: row.type })
  return known({ kind: 'schema', of, as: typeNames(types.flow.identities.of(ref)) })
}

function typeByRow(types: ValueTypes, site: CallSite, { row, library }: MatchedRow<'shape'>): Typed | null {
  if (row.makes === 'field' || !holds(types, site, row)) return null
  const base = baseOf(types, site, row, library)
  if (!base) return null
  const form = narrowed(types, site, row, types.form(base))
  if (form.kind === 'unknown' && row.type !== 'unknown') return null
  const trust: Trust = row.validates ? 'validated' : base.trust
  const of = known(form, trust)
  if (row.makes === 'schema') {
    return known({ kind: 'schema', of, as: schemaTypes(types, site) }, trust)
  }
  const made = row.makes === 'list' ? known({ kind: 'list', element: of, isPrinted: true }, trust) : of
  const result = row.makes === 'element' ? elementType(types.flow.knowledge, of) : made
  if (row.under === undefined || !result) return result
  return known(recordOf([{ name: row.under, type: result, hidden: null }]), trust)
}

/** Constant arguments that the row asks for stand in the call. */
export function holds({ flow }: ValueTypes, site: CallSite, row: ShapeRow): boolean {
  return Object.entries(row.when ?? {}).every(([position, wanted]) =>
    flow.at(site, position).some((ref) => flow.constant(ref) === wanted),
  )
}

const recordOf = (fields: readonly Field[]): Form => ({ kind: 'record', name: null, fields, isClass: false })

/** Model types of the result: by its identity, else those of the receiver. */
function schemaTypes(types: ValueTypes, site: CallSite): readonly string[] {
  const own = typeNames(types.flow.identities.of(site.ref))
  if (own.length > 0) return own
  const [receiver] = types.flow.at(site, 'Receiver')
  const form = receiver ? types.form(types.of(receiver)) : UNKNOWN
  return form.kind === 'schema' ? form.as : []
}

/** The record that a row starts from. */
function baseOf(types: ValueTypes, site: CallSite, row: ShapeRow, library: string): Typed | null {
  const { flow } = types
  if (row.named) return namedRecord(types, site, library)
  const argument = row.typeArgument === undefined ? undefined : site.call.types?.[row.typeArgument]
  if (argument) return described(known(types.form({ ...writtenHere(types), type: argument })), types.form)
  const parts: Typed[] = []
  for (const position of row.from ?? []) {
    for (const ref of flow.at(site, position)) {
      const typed = types.of(ref)
      if (!typed) continue
      parts.push(row.makes === 'element' ? typed : described(typed, types.form))
    }
  }
  if (row.items !== undefined) {
    const [item] = flow.at(site, row.items).flatMap((ref) => types.of(ref) ?? [])
    const element = item ? described(item, types.form) : known(UNKNOWN)
    parts.push(known({ kind: 'list', element, isPrinted: true }))
  }
  if (row.fields !== undefined) {
    const fields = flow.at(site, row.fields).flatMap((ref) => fieldsOf(types, ref, row) ?? [])
    if (fields.length > 0 || parts.length === 0) parts.push(known(recordOf(fields)))
  }
  if (row.type !== undefined)
    parts.push(known(row.type === 'unknown' ? UNKNOWN : { kind: 'primitive', name: row.type }))
  const [only] = parts
  if (parts.length < 2) return only ?? null
  return known(intersected(parts.map(types.form)), weakest(parts.map((part) => part.trust)))
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

/** Takes out what the call takes out. A choice that cannot be read leaves nothing known. */
function narrowed(types: ValueTypes, site: CallSite, row: ShapeRow, form: Form): Form {
  let left = form
  for (const position of row.omit ?? []) {
    const keys = keysAt(types.flow, site, position)
    if (keys === 'unknown') return UNKNOWN
    if (keys) left = selected(left, keys, false)
  }
  for (const position of row.pick ?? []) {
    const keys = keysAt(types.flow, site, position)
    if (keys === 'unknown') return UNKNOWN
    if (keys) left = selected(left, keys, true)
  }
  for (const position of row.project ?? []) {
    const chosen = projection(types.flow, site, position)
    if (chosen === 'unknown') return UNKNOWN
    if (chosen) left = selected(left, chosen.names, chosen.keeps)
  }
  if (row.drops && left.kind === 'record')
    left = { ...left, fields: left.fields.filter((field) => field.hidden !== row.drops) }
  return left
}

/** Properties of an object literal as fields; null when the value is no such object. */
function fieldsOf(types: ValueTypes, ref: ValueRef, row: ShapeRow): readonly Field[] | null {
  const fields: Field[] = []
  const makers = types.flow.producers(ref)
  for (const made of makers) {
    const object = types.flow.instruction(made)
    if (object.kind !== 'object') return null
    for (const property of object.properties) {
      const value = { fn: made.fn, value: property.value }
      if (property.kind === 'spread') fields.push(...(fieldsOf(types, value, row) ?? spreadFields(types, value)))
      else if (property.key !== null) fields.push(fieldOf(types, value, property, row))
    }
  }
  return fields
}

/** `...userSchema.shape`, `...base`: fields of what is spread, where it is known. */
function spreadFields(types: ValueTypes, ref: ValueRef): readonly Field[] {
  const typed = types.of(ref)
  const form = typed ? types.form(described(typed, types.form)) : UNKNOWN
  return form.kind === 'record' ? form.fields : []
}

function fieldOf(types: ValueTypes, ref: ValueRef, property: Property, row: ShapeRow): Field {
  const name = property.key ?? ''
  const specification = row.typeKey === undefined ? null : specificationAt(types, ref, row.typeKey)
  if (!specification) return { name, type: typeOfSpecification(types, ref, row), hidden: hiddenBy(types, ref) }
  const type = typeOfSpecification(types, specification.type, row)
  return { name, type, hidden: specification.isHidden ? 'loaded' : hiddenBy(types, specification.type) }
}

/** The field's own schema says that it is not read. */
function hiddenBy(types: ValueTypes, ref: ValueRef): Field['hidden'] {
  for (const made of types.flow.producers(ref)) {
    const site = callAt(types.flow, made)
    if (!site) continue
    const row = types.flow
      .rows(site, 'shape')
      .find((match) => match.row.hides !== undefined && holds(types, site, match.row))
    if (row?.row.hides) return row.row.hides
  }
  return null
}

/** `{ type: String, select: false }`. */
function specificationAt(
  types: ValueTypes,
  ref: ValueRef,
  typeKey: string,
): { readonly type: ValueRef; readonly isHidden: boolean } | null {
  const [made, ...more] = types.flow.producers(ref)
  const object = made && more.length === 0 ? types.flow.instruction(made) : null
  if (!made || object?.kind !== 'object') return null
  const at = (key: string): ValueRef | null => {
    const property = object.properties.find((each) => each.key === key)
    return property ? { fn: made.fn, value: property.value } : null
  }
  const type = at(typeKey)
  const select = at('select')
  return type && { type, isHidden: select !== null && types.flow.constant(select) === false }
}

/** What a field's schema, constructor, list or nested object describes. */
function typeOfSpecification(types: ValueTypes, ref: ValueRef, row: ShapeRow): Typed | null {
  const typed = types.of(ref)
  const form = types.form(typed)
  if (form.kind === 'schema') return form.of
  const [made] = types.flow.producers(ref)
  const instruction = made && types.flow.instruction(made)
  if (!made || !instruction) return null
  if (instruction.kind === 'array') {
    const [first] = instruction.elements
    const element = first ? typeOfSpecification(types, { fn: made.fn, value: first.value }, row) : null
    return known({ kind: 'list', element: element ?? known(UNKNOWN), isPrinted: true })
  }
  if (instruction.kind !== 'object') return null
  const fields = fieldsOf(types, made, row)
  return fields && known(recordOf(fields))
}
