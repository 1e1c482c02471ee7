// The form of a type: names looked up, across modules, aliases and generics opened, until a record, a list or a plain value is left.
import type { Shape, TypeRef } from '../ir/module'
import { MAX_SHAPE_DEPTH, MAX_UNION_DEPTH } from '../limits'
import type { CompiledKnowledge } from '../model/compile'
import { BUILT_IN } from './built-in-types'
import { modelledForm, memberOfSchema } from './modelled-types'
import {
  UNKNOWN,
  known,
  written,
  type Field,
  type Form,
  type TypeScope,
  type Typed,
  type TypeSpace,
} from './type-space'

/** Works out the form of a type; `depth` counts the names opened so far. */
export function formOf(knowledge: CompiledKnowledge, typed: Typed | null, depth = 0): Form {
  if (!typed || depth > MAX_SHAPE_DEPTH) return UNKNOWN
  return typed.kind === 'known' ? typed.form : formOfRef(knowledge, typed, typed.type, depth)
}

type Written = Extract<Typed, { kind: 'written' }>

function formOfRef(knowledge: CompiledKnowledge, typed: Written, type: TypeRef, depth: number): Form {
  const at = (inner: TypeRef): Typed => ({ ...typed, type: inner })
  switch (type.kind) {
    case 'primitive':
    case 'literal':
      return type
    case 'object':
      return { kind: 'record', name: null, fields: fieldsIn(typed, type.fields), isClass: false }
    case 'array':
      return { kind: 'list', element: at(type.element), isPrinted: true }
    case 'union':
      return { kind: 'union', types: type.types.map(at) }
    case 'intersection':
      return intersected(type.types.map((each) => formOf(knowledge, at(each), depth + 1)))
    case 'function':
      return { kind: 'function', returns: type.returns && at(type.returns) }
    case 'schema':
      return { kind: 'schema', of: at(type.of), as: type.as }
    case 'mapped':
      return mapped(formOf(knowledge, at(type.of), depth + 1), type.value && at(type.value))
    case 'indexed':
      return formOf(knowledge, memberType(knowledge, at(type.of), type.name, depth + 1), depth + 1)
    case 'typeof':
      return formOf(knowledge, valueNamed(knowledge, typed, type), depth + 1)
    case 'name':
      return namedForm(knowledge, typed, type, depth)
    case 'other':
      return UNKNOWN
  }
}

function fieldsIn(typed: Written, fields: Shape['fields']): readonly Field[] {
  return fields.map((field) => ({
    name: field.name,
    type: field.type && { ...typed, type: field.type },
    hidden: field.hidden ?? null,
  }))
}

type NamedType = Extract<TypeRef, { kind: 'name' }>

function namedForm(knowledge: CompiledKnowledge, typed: Written, type: NamedType, depth: number): Form {
  const [name] = type.path
  const bound = type.path.length === 1 && name !== undefined ? typed.in.bound.get(name) : undefined
  if (bound) return formOf(knowledge, bound, depth + 1)
  const args = type.args.map((arg): Typed => ({ ...typed, type: arg }))
  const found = declarationOf(typed.in.space, type)
  if (found) return declaredForm(knowledge, { ...found, args, trust: typed.trust }, depth)
  const modelled = modelledForm(knowledge, type, args, (arg) => formOf(knowledge, arg, depth + 1))
  if (modelled) return modelled
  const builtIn = type.import || name === undefined || type.path.length > 1 ? undefined : BUILT_IN[name]
  return builtIn ? builtIn(args, (arg) => formOf(knowledge, arg, depth + 1)) : UNKNOWN
}

/** Where a name is declared. */
interface Declaration {
  readonly shapes: readonly Shape[]
  readonly in: TypeSpace
}

function declarationOf(space: TypeSpace, type: NamedType): Declaration | null {
  const [first, second] = type.path
  if (first === undefined || type.path.length > 2) return null
  if (!type.import) {
    const shapes = space.types(type.path[type.path.length - 1] ?? first)
    return shapes.length > 0 ? { shapes, in: space } : null
  }
  const name = type.path.length === 1 ? type.import.name : second
  if (name === undefined || (type.path.length === 2 && type.import.name !== '*')) return null
  const found = space.lookup(type.import.module, name)
  const shapes = found?.in.types(found.name) ?? []
  return found && shapes.length > 0 ? { shapes, in: found.in } : null
}

/** A declared type as it is used. */
interface Use extends Declaration {
  readonly args: readonly Typed[]
  readonly trust: Typed['trust']
}

function declaredForm(knowledge: CompiledKnowledge, { shapes, in: space, args, trust }: Use, depth: number): Form {
  const forms = shapes.map((shape): Form => {
    if (shape.kind === 'enum') return { kind: 'primitive', name: 'fixed' }
    const scope = bind(space, shape, args)
    const typed: Written = { kind: 'written', type: { kind: 'other' }, in: scope, trust }
    if (shape.alias)
      return named(formOfRef(knowledge, { ...typed, type: shape.alias }, shape.alias, depth + 1), shape.name)
    const own: Form = {
      kind: 'record',
      name: shape.name,
      fields: fieldsIn(typed, shape.fields),
      isClass: shape.kind === 'class',
    }
    const bases = shape.extends.map((base) => formOf(knowledge, { ...typed, type: base }, depth + 1))
    return bases.length === 0 ? own : named(intersected([...bases, own]), shape.name)
  })
  return forms.length === 1 ? (forms[0] ?? UNKNOWN) : intersected(forms)
}

function bind(space: TypeSpace, shape: Shape, args: readonly Typed[]): TypeScope {
  const bound = new Map<string, Typed>()
  shape.parameters.forEach((parameter, i) => {
    const given = args[i] ?? (parameter.default && written(parameter.default, space))
    bound.set(parameter.name, given ?? known(UNKNOWN))
  })
  return { space, bound }
}

const named = (form: Form, name: string): Form => (form.kind === 'record' ? { ...form, name } : form)

/** All fields of all; of two fields of one name the later counts. Parts that are not known take nothing away. */
export function intersected(forms: readonly Form[]): Form {
  const records = forms.flatMap((form) => (form.kind === 'record' ? [form] : []))
  const found = forms.filter((form) => form.kind !== 'unknown')
  if (records.length === 0) return found.find(isNarrow) ?? found[0] ?? UNKNOWN
  const fields = new Map<string, Field>()
  for (const record of records) for (const field of record.fields) fields.set(field.name, field)
  const name = records.find((record) => record.name !== null)?.name ?? null
  return { kind: 'record', name, fields: [...fields.values()], isClass: records.some((record) => record.isClass) }
}

/** Of a text and one of a few constants, the constants count. */
const isNarrow = (form: Form): boolean =>
  form.kind === 'literal' || (form.kind === 'primitive' && form.name === 'fixed')

function mapped(form: Form, value: Typed | null): Form {
  if (form.kind !== 'record' || !value) return form
  return { ...form, fields: form.fields.map((field) => ({ ...field, type: value })) }
}

/** The type of `typeof a.b`. */
function valueNamed(
  knowledge: CompiledKnowledge,
  typed: Written,
  type: Extract<TypeRef, { kind: 'typeof' }>,
): Typed | null {
  const [first, ...members] = type.path
  if (first === undefined) return null
  const { space } = typed.in
  const target = type.import && space.lookup(type.import.module, type.import.name)
  let value = type.import ? (target?.in.value(target.name) ?? null) : space.value(first)
  for (const name of members) value = memberType(knowledge, value, name)
  return value
}

/** The type of `object.name`; null for the name: of an element. */
export function memberType(
  knowledge: CompiledKnowledge,
  object: Typed | null,
  name: string | null,
  depth = 0,
): Typed | null {
  const form = formOf(knowledge, object, depth + 1)
  switch (form.kind) {
    case 'record':
      return form.fields.find((field) => field.name === name)?.type ?? null
    case 'list':
      return name === null || form.isKeyed || /^\d+$/.test(name) ? form.element : null
    case 'schema':
      return name === null ? null : memberOfSchema(knowledge, form, name)
    case 'union': {
      if (depth > MAX_UNION_DEPTH) return null
      const found = form.types.flatMap((type) => memberType(knowledge, type, name, depth + 1) ?? [])
      const [only] = found
      return found.length > 1 ? known({ kind: 'union', types: found }) : (only ?? null)
    }
    default:
      return null
  }
}

/** The type of the elements; null when it is no list. */
export function elementType(knowledge: CompiledKnowledge, list: Typed | null, depth = 0): Typed | null {
  const form = formOf(knowledge, list)
  if (form.kind === 'list') return form.element
  if (form.kind !== 'union' || depth > MAX_UNION_DEPTH) return null
  const found = form.types.flatMap((type) => elementType(knowledge, type, depth + 1) ?? [])
  const [only] = found
  return found.length > 1 ? known({ kind: 'union', types: found }) : (only ?? null)
}
