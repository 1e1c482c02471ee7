// Fields that an object literal in a call describes: `z.object({ … })`, `new Schema({ name: { type: String, select: false } })`.
import type { ValueRef } from '../ir/ids'
import type { Property } from '../ir/instruction'
import { callAt } from '../flow/module-flow'
import type { ShapeRow } from '../model/shape-rows'
import { described } from './modelled-types'
import { UNKNOWN, known, type Field, type Form, type Typed } from './type-space'
import type { ValueTypes } from './value-types'

/** A record without a name. */
export const recordOf = (fields: readonly Field[]): Form => ({ kind: 'record', name: null, fields, isClass: false })

/** Properties of an object literal as fields; null when the value is no such object. A function that returns one stands for it. */
export function fieldsOf(types: ValueTypes, ref: ValueRef, row: ShapeRow): readonly Field[] | null {
  const fields: Field[] = []
  for (const made of makersOf(types, ref)) {
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

/** `pgTable('users', (t) => ({ … }))`: the columns are what the function returns. */
function makersOf({ flow }: ValueTypes, ref: ValueRef): readonly ValueRef[] {
  return flow.producers(ref).flatMap((made) => {
    const instruction = flow.instruction(made)
    if (instruction.kind !== 'function') return [made]
    return flow.graph.returns(instruction.target).flatMap((returned) => flow.producers(returned))
  })
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
    const row = site && types.flow.rows(site, 'shape').find((match) => match.row.hides !== undefined)
    const hides = row?.row.hides
    if (hides) return hides === 'nothing' ? null : hides
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
