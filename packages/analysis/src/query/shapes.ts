// Fields of a declared type, read from the file's interfaces, aliases and classes.
import type { ModuleFacts, Shape, ShapeField, TypeRef } from '../ir/module'
import { MAX_SHAPE_DEPTH } from '../limits'

/** A field with what its own type allows. */
export interface FieldOfShape {
  readonly name: string
  /** The type is a text or not known, so it may hold a secret. */
  readonly isSecretType: boolean
}

/** Own and inherited fields of a type of this file. Empty when the type is not declared here. */
export function shapeFields(facts: ModuleFacts, type: TypeRef): readonly FieldOfShape[] {
  return fieldsOf(facts, type, 0).map((field) => ({ name: field.name, isSecretType: mayBeText(field.type) }))
}

function fieldsOf(facts: ModuleFacts, type: TypeRef, depth: number): readonly ShapeField[] {
  if (depth > MAX_SHAPE_DEPTH) return []
  switch (type.kind) {
    case 'object':
      return type.fields
    case 'union':
    case 'intersection':
      return type.types.flatMap((t) => fieldsOf(facts, t, depth + 1))
    case 'name':
      return namedFields(facts, type, depth)
    default:
      return []
  }
}

function namedFields(
  facts: ModuleFacts,
  type: Extract<TypeRef, { kind: 'name' }>,
  depth: number,
): readonly ShapeField[] {
  const [name] = type.path
  const [first] = type.args
  if (type.path.length !== 1 || type.import) return []
  if ((name === 'Partial' || name === 'Readonly' || name === 'Required' || name === 'Promise') && first)
    return fieldsOf(facts, first, depth + 1)
  if (name === 'Omit' || name === 'Pick') return picked(facts, type, depth)
  return facts.shapes
    .filter((shape) => shape.name === name && shape.kind !== 'enum')
    .flatMap((shape) => ofShape(facts, shape, depth))
}

function picked(facts: ModuleFacts, type: Extract<TypeRef, { kind: 'name' }>, depth: number): readonly ShapeField[] {
  const [of, keys] = type.args
  if (!of || !keys) return []
  const names = keys.kind === 'union' ? keys.types : [keys]
  const texts = names.flatMap((t) => (t.kind === 'literal' ? [String(t.value)] : []))
  return fieldsOf(facts, of, depth + 1).filter((field) => texts.includes(field.name) === (type.path[0] === 'Pick'))
}

function ofShape(facts: ModuleFacts, shape: Shape, depth: number): readonly ShapeField[] {
  const inherited = shape.extends.flatMap((type) => fieldsOf(facts, type, depth + 1))
  const aliased = shape.alias ? fieldsOf(facts, shape.alias, depth + 1) : []
  return [...shape.fields, ...inherited, ...aliased]
}

function mayBeText(type: TypeRef | null): boolean {
  if (!type) return true
  if (type.kind === 'primitive') return type.name === 'string' || type.name === 'unknown' || type.name === 'any'
  if (type.kind === 'union') return type.types.some(mayBeText)
  return type.kind === 'name' || type.kind === 'other'
}
