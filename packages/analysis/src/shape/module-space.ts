// What one module declares: its types, with what decorators and `toJSON` hide of their fields, and what its top-level variables hold.
import { functionIndex, valueId, type FunctionIndex, type ValueId, type ValueRef, type VariableId } from '../ir/ids'
import type { ClassIr, ClassMember, Shape, ShapeField, TypeRef } from '../ir/module'
import { callAt, type ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import type { ShapeRow } from '../model/shape-rows'
import { changedRecord } from './changed-schemas'
import { shownByToJson } from './to-json'
import { toTypeRef } from './type-refs'
import { written, type Field, type Form, type ShapeLookup, type Typed, type TypeSpace } from './type-space'
import { openValueTypes, type ValueTypes } from './value-types'

/** Nothing is found in other modules. */
const NO_MODULES: ShapeLookup = () => null

/** Opens the types of a module and of its values. Nothing is computed before it is asked for. */
export function openModuleTypes(flow: ModuleFlow, lookup: ShapeLookup = NO_MODULES): ValueTypes {
  const byName = new Map<string, readonly Shape[]>()
  const space: TypeSpace = {
    types: (name) => {
      const kept = byName.get(name)
      if (kept) return kept
      const found = flow.facts.shapes
        .filter((shape) => shape.name === name)
        .map((shape) => (shape.kind === 'class' ? classShape(types, shape) : shape))
      byName.set(name, found)
      return found
    },
    value: (name) => topLevelValue(types, name),
    lookup,
  }
  const types = openValueTypes(flow, space)
  opened(flow).types = types
  return types
}

const opened = once((_flow: ModuleFlow): { types: ValueTypes | null } => ({ types: null }))

/** The types of a module that are open already, with those of other modules; else its own alone. */
export function typesOf(flow: ModuleFlow): ValueTypes {
  return opened(flow).types ?? openModuleTypes(flow)
}

/** What a variable of the top level holds; of an import, what the other module exports. */
function topLevelValue(types: ValueTypes, name: string): Typed | null {
  const { flow, space } = types
  const id = flow.facts.variables.findIndex(
    (variable) => variable.name === name && (variable.owner === functionIndex(0) || variable.import !== null),
  )
  const variable = flow.facts.variables[id]
  if (!variable) return null
  if (variable.import) {
    const target = space.lookup(variable.import.module, variable.import.name)
    return target?.in.value(target.name) ?? null
  }
  if (variable.type) return written(variable.type, space)
  const stored = flow.stores.all(id as VariableId)
  const [only] = stored
  if (stored.length !== 1 || !only) return null
  const store = flow.instruction(only)
  return store.kind === 'store' ? types.of({ fn: only.fn, value: store.value }) : null
}

/** A class's fields with what hides them. */
function classShape(types: ValueTypes, shape: Shape): Shape {
  const { facts } = types.flow
  const cls = facts.classes.find((each) => each.name === shape.name)
  if (!cls) return shape
  const shown = shownByToJson(types.flow, cls)
  const byClass = hiddenByDecorators(types, cls.owner, cls.decorators)
  const fields = shape.fields
    .filter((field) => !field.name.startsWith('#'))
    .map((field): ShapeField => {
      const member = cls.members.find((each) => each.name === field.name && !each.isStatic)
      const own = member ? hiddenByDecorators(types, cls.owner, member.decorators) : null
      const byDecorators = own ?? byClass
      const hidden = byDecorators === 'nothing' ? null : byDecorators
      const type = field.type ?? (member ? initialType(types, member) : null)
      return hidden ? { ...field, type, hidden } : { ...field, type }
    })
  const all = withChanges(types, cls, fields).map((field): ShapeField =>
    field.hidden || shown(field.name) ? field : { ...field, hidden: 'json' },
  )
  return { ...shape, ...inherited(types, shape, cls), fields: all }
}

/** `class Update extends PartialType(Create)`: what a call as the base class describes. */
function inherited(types: ValueTypes, shape: Shape, cls: ClassIr): Pick<Shape, 'extends'> | null {
  if (cls.superClass === null || shape.extends.some((base) => base.kind !== 'other')) return null
  const form = types.form(types.of({ fn: cls.owner, value: cls.superClass }))
  return form.kind === 'schema' ? { extends: [toTypeRef(types, form.of)] } : null
}

/** The fields after calls that change the class: `User.init({ … })`. */
function withChanges(types: ValueTypes, cls: ClassIr, own: readonly ShapeField[]): readonly ShapeField[] {
  const { flow, space } = types
  const made = flow.facts.functions[cls.owner]?.instructions.findIndex(
    (instruction) => instruction.kind === 'class' && instruction.target === cls.index,
  )
  if (made === undefined || made < 0) return own
  const fields = own.map(({ name, type, hidden }): Field => {
    return { name, type: type && written(type, space), hidden: hidden ?? null }
  })
  const before: Form = { kind: 'record', name: cls.name, fields, isClass: true }
  const form = changedRecord(types, { fn: cls.owner, value: valueId(made) }, before)
  if (form === before || form.kind !== 'record') return own
  return form.fields.map(({ name, type, hidden }): ShapeField => {
    const field = { name, type: type && toTypeRef(types, type), optional: false }
    return hidden ? { ...field, hidden } : field
  })
}

/** What decorators of a class or of a field say; null when they say nothing. */
function hiddenByDecorators(
  types: ValueTypes,
  fn: FunctionIndex,
  decorators: readonly ValueId[],
): ShapeRow['hides'] | null {
  const { flow } = types
  for (const value of decorators) {
    const ref: ValueRef = { fn, value }
    const site = callAt(flow, ref)
    const rows = site ? flow.rows(site, 'shape') : flow.valueRows(ref, 'shape').filter(({ row }) => !row.when)
    for (const { row } of rows) if (row.hides !== undefined) return row.hides
  }
  return null
}

/** `attempts = 0`: the type of a field without a written one. */
function initialType(types: ValueTypes, member: ClassMember): TypeRef | null {
  if (member.value === null || member.kind !== 'field') return null
  const form = types.form(types.of({ fn: member.owner, value: valueId(member.value) }))
  return form.kind === 'primitive' ? form : null
}
