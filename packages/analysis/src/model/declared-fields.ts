// Declared types of fields, as far as this file declares them: fields of its classes read through `this`, and of records whose
// interface or alias stands here: `options: RouterOptions`, `options.logger`; and type arguments of what a value was made or declared as.
import type { ValueRef } from '../ir/ids'
import type { Call } from '../ir/instruction'
import type { ClassIr, TypeRef } from '../ir/module'
import type { ValueIndex } from '../flow/producers'
import { MAX_FIELD_CHAIN } from '../limits'

/** Asks for declared types of fields. */
export interface DeclaredFields {
  /** Types of `object.name`. */
  readonly ofMember: (object: ValueRef, name: string) => readonly TypeRef[]
  /** Type argument `at` of what `object` is declared as, or was made as by `new`. */
  readonly typeArgument: (object: ValueRef, at: number) => readonly TypeRef[]
}

/** Which type argument of its receiver says what a call gives, by the models; null: none does. */
export type TypeArgumentOf = (ref: ValueRef, call: Call) => number | null

const NONE: readonly TypeRef[] = []

/** Opens the declared fields of a module. */
export function openDeclaredFields(index: ValueIndex, argumentOf: TypeArgumentOf): DeclaredFields {
  const fields = new FieldFinder(index, argumentOf)
  return {
    ofMember: (object, name) => fields.ofMember(object, name, 0),
    typeArgument: (object, at) => fields.typeArgument(object, at, 0),
  }
}

/** Types that change which fields there are, or whether they may be missing, but not what is in them. */
const SAME_FIELDS = new Set(['Partial', 'Required', 'Readonly', 'Pick', 'Omit', 'NonNullable', 'Promise', 'Awaited'])

class FieldFinder {
  constructor(
    readonly index: ValueIndex,
    readonly argumentOf: TypeArgumentOf,
  ) {}

  ofMember(object: ValueRef, name: string, depth: number): readonly TypeRef[] {
    if (depth > MAX_FIELD_CHAIN) return NONE
    const instruction = this.index.instruction(object)
    if (instruction.kind === 'ambient') return instruction.name === 'this' ? this.#ofThis(object, name) : NONE
    return this.#typesOf(object, depth).flatMap((type) => this.#fieldsOf(type, name, depth))
  }

  #ofThis({ fn }: ValueRef, name: string): readonly TypeRef[] {
    const at = this.index.members.thisClass(fn)
    const cls = at === null ? undefined : this.index.facts.classes[at]
    return (cls && this.#fieldTypes(cls).get(name)) ?? NONE
  }

  readonly #memo = new Map<ClassIr, ReadonlyMap<string, readonly TypeRef[]>>()

  /** Types of a class's fields by name: those of members first, then those of parameter properties. */
  #fieldTypes(cls: ClassIr): ReadonlyMap<string, readonly TypeRef[]> {
    const known = this.#memo.get(cls)
    if (known) return known
    const types = new Map<string, readonly TypeRef[]>()
    const add = (name: string | null, type: TypeRef | null): void => {
      if (name !== null && type) types.set(name, [...(types.get(name) ?? []), type])
    }
    for (const member of cls.members) add(member.name, member.type)
    for (const { kind, target } of cls.members) {
      const fn = kind === 'constructor' && target !== null ? this.index.facts.functions[target] : undefined
      for (const parameter of fn?.parameters ?? []) if (parameter.isField) add(parameter.name, parameter.type)
    }
    this.#memo.set(cls, types)
    return types
  }

  /** The types that are written for a value: of its variable, its parameter, the field that it is read from. */
  #typesOf(ref: ValueRef, depth: number): readonly TypeRef[] {
    if (depth > MAX_FIELD_CHAIN) return NONE
    const instruction = this.index.instruction(ref)
    switch (instruction.kind) {
      case 'load': {
        const { type } = this.index.variable(instruction.variable)
        if (type) return [type]
        const [made, ...others] = this.index.definitions(ref)
        return made && others.length === 0 ? this.#typesOf(made, depth + 1) : NONE
      }
      case 'parameter': {
        const type = this.index.facts.functions[ref.fn]?.parameters[instruction.index]?.type
        return type ? [type] : NONE
      }
      case 'member':
        return instruction.property === null
          ? NONE
          : this.ofMember({ fn: ref.fn, value: instruction.object }, instruction.property, depth + 1)
      case 'store':
      case 'await':
        return this.#typesOf({ fn: ref.fn, value: instruction.value }, depth + 1)
      case 'call':
        return this.#typesOfCall(ref, instruction, depth)
      default:
        return NONE
    }
  }

  #typesOfCall(ref: ValueRef, call: Call, depth: number): readonly TypeRef[] {
    const callee = this.index.instruction({ fn: ref.fn, value: call.callee })
    if (callee.kind !== 'member') return NONE
    const at = this.argumentOf(ref, call)
    return at === null ? NONE : this.typeArgument({ fn: ref.fn, value: callee.object }, at, depth + 1)
  }

  typeArgument(object: ValueRef, at: number, depth: number): readonly TypeRef[] {
    const made = this.index.producers(object).flatMap((ref) => {
      const maker = this.index.instruction(ref)
      return maker.kind === 'call' && maker.form === 'new' ? (maker.types?.[at] ?? []) : []
    })
    if (made.length > 0) return made
    return this.#typesOf(object, depth).flatMap((type) => (type.kind === 'name' ? (type.args[at] ?? []) : []))
  }

  #fieldsOf(type: TypeRef, name: string, depth: number): readonly TypeRef[] {
    if (depth > MAX_FIELD_CHAIN) return NONE
    if (type.kind === 'union' || type.kind === 'intersection')
      return type.types.flatMap((part) => this.#fieldsOf(part, name, depth + 1))
    if (type.kind === 'object')
      return type.fields.flatMap((field) => (field.name === name && field.type ? [field.type] : []))
    if (type.kind !== 'name' || type.import || type.path.length !== 1) return NONE
    const [written] = type.path
    const shapes = this.index.facts.shapes.filter((shape) => shape.name === written && shape.kind !== 'enum')
    if (shapes.length === 0)
      return written !== undefined && SAME_FIELDS.has(written) && type.args[0]
        ? this.#fieldsOf(type.args[0], name, depth + 1)
        : NONE
    return shapes.flatMap((shape) => {
      const own = shape.fields.flatMap((field) => (field.name === name && field.type ? [field.type] : []))
      const bases = shape.alias ? [shape.alias, ...shape.extends] : shape.extends
      return own.length > 0 ? own : bases.flatMap((base) => this.#fieldsOf(base, name, depth + 1))
    })
  }
}
