// The types of a module as plain data for its interface, and a space made of that data where another module asks.
import type { ModuleInterface } from '../summary/module-interface'
import { functionIndex, type ValueRef } from '../ir/ids'
import type { Export, ModuleFacts, Shape, TypeRef } from '../ir/module'
import { literalRecord } from './literal-records'
import { toTypeRef } from './type-refs'
import { anyOf, written, type ShapeLookup, type Typed, type TypeSpace } from './type-space'
import { resultOf, type ValueTypes } from './value-types'

/** What an interface says of types. */
export type DeclaredTypes = Pick<ModuleInterface, 'shapes' | 'holds'>

/** Local names of what a module exports itself, by exported name. */
export function localNames({ exports, variables }: ModuleFacts): ModuleInterface['locals'] {
  const own = exports.filter(({ from }) => !from)
  return Object.fromEntries(own.map((each) => [each.name, localName(variables, each)]))
}

function localName(variables: ModuleFacts['variables'], { name, variable }: Export): string {
  return (variable === null ? null : variables[variable]?.name) ?? name
}

/** Collects the types that a module declares and those of the values that it exports. */
export function collectDeclaredTypes(types: ValueTypes): DeclaredTypes {
  const { facts } = types.flow
  const names = [...new Set(facts.shapes.map((shape) => shape.name))]
  const holds: Record<string, TypeRef> = {}
  for (const each of facts.exports) {
    const { from, variable, value } = each
    if (from) continue
    const local = localName(facts.variables, each)
    const made = variable === null && value !== null ? types.of({ fn: functionIndex(0), value }) : null
    const typed = variable === null ? made : types.space.value(local)
    const [stored, ...more] = variable === null ? [] : types.flow.stores.values(variable)
    const whole = value === null ? (more.length === 0 ? stored : undefined) : { fn: functionIndex(0), value }
    const literal = whole ? (functionType(types, whole) ?? literalRecord(types, whole)) : null
    if (typed && saysSomething(types, typed)) holds[local] = toTypeRef(types, typed)
    else if (literal) holds[local] = literal
  }
  for (const name of namedValues(facts.shapes)) {
    const typed = Object.hasOwn(holds, name) ? null : types.space.value(name)
    if (typed && saysSomething(types, typed)) holds[name] = toTypeRef(types, typed)
  }
  return { shapes: names.flatMap((name): readonly Shape[] => types.space.types(name)), holds }
}

/** An exported function by what it gives, where something is known of that. */
function functionType(types: ValueTypes, ref: ValueRef): TypeRef | null {
  const { flow } = types
  const functions = flow.graph.functionsOf(ref)
  const results = functions.flatMap((fn) => resultOf(types, fn) ?? [])
  const result = functions.length > 0 && results.length === functions.length ? anyOf(results) : null
  const { kind } = types.form(result)
  const isTold = result !== null && (kind === 'schema' || kind === 'record' || kind === 'list' || kind === 'union')
  return isTold ? { kind: 'function', returns: toTypeRef(types, result) } : null
}

/** Variables of this module that types are made of: `typeof schema`. */
function namedValues(part: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const work: unknown[] = [part]
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (typeof at !== 'object' || at === null) continue
    if (isOwnTypeof(at)) found.add(at.path[0] ?? '')
    for (const inner of Object.values(at)) work.push(inner)
  }
  return found
}

function isOwnTypeof(part: object): part is Extract<TypeRef, { kind: 'typeof' }> {
  return 'kind' in part && part.kind === 'typeof' && 'import' in part && part.import === null
}

/** Texts and numbers are of no use to importers. */
function saysSomething(types: ValueTypes, typed: Typed): boolean {
  const { kind } = types.form(typed)
  return kind === 'schema' || kind === 'record' || kind === 'list' || kind === 'function'
}

/** The space of a module of which only the interface is at hand. */
export function spaceOfInterface(declared: DeclaredTypes, lookup: ShapeLookup): TypeSpace {
  const space: TypeSpace = {
    types: (name) => declared.shapes.filter((shape) => shape.name === name),
    value: (name) => {
      const type = Object.hasOwn(declared.holds, name) ? declared.holds[name] : undefined
      return type ? written(type, space) : null
    },
    lookup,
  }
  return space
}
