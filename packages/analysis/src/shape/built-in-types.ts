// What TypeScript's own generic types do to the form of their arguments: Omit, Pick, Partial, Record, Promise, …
import { UNKNOWN, known, type Form, type Typed } from './type-space'

/** Form of a built-in type with these arguments. */
type BuiltIn = (args: readonly Typed[], formOf: (typed: Typed) => Form) => Form

const first: BuiltIn = ([of], formOf) => (of ? formOf(of) : UNKNOWN)

/** Elements that a log shows, or (`Map`) does not. */
const listOf =
  (position: number, isPrinted: boolean): BuiltIn =>
  (args) => {
    const element = args[position]
    return element ? { kind: 'list', element, isPrinted } : UNKNOWN
  }

const plain =
  (name: string): BuiltIn =>
  () => ({ kind: 'primitive', name })

/** Constant texts of a type of keys; null when they cannot be read. */
export function keysOf(typed: Typed | undefined, formOf: (typed: Typed) => Form): readonly string[] | null {
  const form = typed && formOf(typed)
  if (form?.kind === 'literal') return [String(form.value)]
  if (form?.kind !== 'union') return null
  const found: string[] = []
  for (const each of form.types) {
    const keys = keysOf(each, formOf)
    if (!keys) return null
    found.push(...keys)
  }
  return found
}

/** A record with the named fields only, or without them. */
export function selected(form: Form, keys: readonly string[], keeps: boolean): Form {
  switch (form.kind) {
    case 'record':
      return { ...form, fields: form.fields.filter((field) => keys.includes(field.name) === keeps) }
    case 'list':
      return form
    default:
      return UNKNOWN
  }
}

const selection =
  (keeps: boolean): BuiltIn =>
  ([of, keys], formOf) => {
    const names = keysOf(keys, formOf)
    return of && names ? selected(formOf(of), names, keeps) : UNKNOWN
  }

function record(args: readonly Typed[], formOf: (typed: Typed) => Form): Form {
  const [keys, value] = args
  const names = keysOf(keys, formOf)
  if (!value) return UNKNOWN
  if (!names) return { kind: 'list', element: value, isPrinted: true, isKeyed: true }
  const fields = names.map((name) => ({ name, type: value, hidden: null }))
  return { kind: 'record', name: null, fields, isClass: false }
}

/** The instance of `typeof C`. */
const instance: BuiltIn = ([of], formOf) => {
  const form = of ? formOf(of) : UNKNOWN
  return form.kind === 'schema' ? formOf(form.of) : UNKNOWN
}

/** By name; a name that the file itself declares is no built-in type. */
export const BUILT_IN: Readonly<Record<string, BuiltIn | undefined>> = {
  Partial: first,
  Required: first,
  Readonly: first,
  NonNullable: first,
  Awaited: first,
  Promise: first,
  PromiseLike: first,
  Exclude: first,
  Extract: first,
  Omit: selection(false),
  Pick: selection(true),
  Record: record,
  InstanceType: instance,
  Set: listOf(0, false),
  ReadonlySet: listOf(0, false),
  Map: listOf(1, false),
  ReadonlyMap: listOf(1, false),
  WeakMap: listOf(1, false),
  Iterable: listOf(0, false),
  AsyncIterable: listOf(0, false),
  Iterator: listOf(0, false),
  Generator: listOf(0, false),
  AsyncGenerator: listOf(0, false),
  Date: plain('Date'),
  Function: () => ({ kind: 'function', returns: null }),
  RegExp: plain('RegExp'),
  Boolean: plain('boolean'),
  Number: plain('number'),
  String: plain('string'),
  Uppercase: first,
  Lowercase: first,
  Capitalize: first,
  Uncapitalize: first,
}
