// Types with the place that their names belong to: a type means what its own module declares and imports.
import type { Shape, TypeRef } from '../ir/module'

/** What a module declares, asked by name. */
export interface TypeSpace {
  /** Declarations of a type of this name; several where declarations merge. */
  readonly types: (name: string) => readonly Shape[]
  /** What a variable of the module's top level holds. */
  readonly value: (name: string) => Typed | null
  /** What `name` of module `from` (as this module writes it) is. */
  readonly lookup: ShapeLookup
}

/** Finds the module that declares an exported name, through re-exports. */
export type ShapeLookup = (module: string, name: string) => { readonly name: string; readonly in: TypeSpace } | null

/** Names that a type is read with. */
export interface TypeScope {
  readonly space: TypeSpace
  /** Type parameters of the declaration around it. */
  readonly bound: ReadonlyMap<string, Typed>
}

/** What is known of a value, or of a written type: the form it has, worked out when asked for. */
export type Typed =
  | { readonly kind: 'written'; readonly type: TypeRef; readonly in: TypeScope; readonly trust: Trust }
  | { readonly kind: 'known'; readonly form: Form; readonly trust: Trust }

/** `validated`: something checked the value at run time. `claimed`: the source says so. `guessed`: it may well be otherwise. */
export type Trust = 'validated' | 'claimed' | 'guessed'

/** A field of a record. */
export interface Field {
  readonly name: string
  /** null: nothing is known of it. */
  readonly type: Typed | null
  readonly hidden: 'loaded' | 'json' | 'plain' | null
}

/** A type with its names taken away. */
export type Form =
  | {
      readonly kind: 'record'
      readonly name: string | null
      readonly fields: readonly Field[]
      readonly isClass: boolean
      /** It has no other fields: something took them away. */
      readonly isExact?: boolean
      /** It keeps fields that its schema does not name. */
      readonly isOpen?: boolean
      /** It shows its fields where it becomes a text, or (false) surely not. */
      readonly inText?: boolean
    }
  /** Of a `Record`, the elements stand under names. `isPrinted`: a log shows them (not those of a `Map`). */
  | { readonly kind: 'list'; readonly element: Typed; readonly isPrinted: boolean; readonly isKeyed?: boolean }
  | { readonly kind: 'function'; readonly returns: Typed | null }
  | { readonly kind: 'union'; readonly types: readonly Typed[] }
  | { readonly kind: 'primitive'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  /** A schema, a table, a model: describes records. `as` names the model types that it has. */
  | { readonly kind: 'schema'; readonly of: Typed; readonly as: readonly string[] }
  | { readonly kind: 'unknown' }

/** Nothing is known. */
export const UNKNOWN: Form = { kind: 'unknown' }

const NOTHING_BOUND: ReadonlyMap<string, Typed> = new Map()

/** A type as a module's top level reads it. */
export function written(type: TypeRef, space: TypeSpace, trust: Trust = 'claimed'): Typed {
  return { kind: 'written', type, in: { space, bound: NOTHING_BOUND }, trust }
}

/** A type whose form is known. */
export function known(form: Form, trust: Trust = 'claimed'): Typed {
  return { kind: 'known', form, trust }
}

/** Several alternatives as one. */
export function anyOf(types: readonly Typed[]): Typed | null {
  const [first] = types
  if (!first) return null
  return types.length === 1 ? first : known({ kind: 'union', types }, weakest(types.map((type) => type.trust)))
}

const ORDER: readonly Trust[] = ['guessed', 'claimed', 'validated']

/** The least that holds of all. */
export function weakest(trusts: readonly Trust[]): Trust {
  return ORDER.find((trust) => trusts.includes(trust)) ?? 'claimed'
}
