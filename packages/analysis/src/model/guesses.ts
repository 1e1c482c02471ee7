// The last resort: what a value is by its name, when nothing else is known of it and it is not made in this file.
import type { FunctionIndex, ValueRef, VariableId } from '../ir/ids'
import type { Call } from '../ir/instruction'
import type { Parameter } from '../ir/module'
import { exportedNames } from '../flow/exported-names'
import { rootsOf, type ValueIndex } from '../flow/producers'
import type { ApiNode } from './api-node'
import type { CompiledKnowledge } from './compile'

/** Places that a value may stand for by its name. */
export type Guesses = (ref: ValueRef) => readonly ApiNode[]

/** Opens guesses over a module. */
export function openGuesses(index: ValueIndex, knowledge: CompiledKnowledge): Guesses {
  const guesser = new Guesser(index, knowledge)
  return (ref) => guesser.guess(ref)
}

const NONE: readonly ApiNode[] = []

/** The name of a value, and of a parameter those that stand beside it. */
interface Named {
  readonly name: string
  readonly siblings: readonly Pick<Parameter, 'name'>[]
}

/** A member that a function reads, by ordinal. */
interface MemberRead {
  readonly property: string
  readonly value: number
}

class Guesser {
  readonly #reads = new Map<FunctionIndex, ReadonlyMap<VariableId, readonly MemberRead[]>>()

  constructor(
    readonly index: ValueIndex,
    readonly knowledge: CompiledKnowledge,
  ) {}

  /** What a value of this name is by convention, when it is not made in this file. */
  guess(ref: ValueRef): readonly ApiNode[] {
    const named = this.#nameOf(ref)
    if (!named) return NONE
    const candidates = this.knowledge.conventionsFor(named.name)
    if (candidates.length === 0 || this.#isMadeHere(ref)) return NONE
    return candidates
      .filter((c) => c.beside.every((b) => b.pattern.test(named.siblings[b.index]?.name ?? '')))
      .filter((c) => c.uses === null || this.#readsOneOf(ref, c.uses))
      .filter((c) => c.calls === null || this.#callsOneOf(ref, c.calls))
      .filter((c) => !c.inParameter || this.#isInParameter(ref))
      .filter((c) => c.exportedAs === null || this.#isExportedAs(ref, c.exportedAs))
      .map((c) => c.type)
  }

  /** The function reads one of the members of the variable or parameter. */
  #readsOneOf(ref: ValueRef, names: ReadonlySet<string>): boolean {
    return this.#readsOf(ref, names).length > 0
  }

  /** The function calls one of the members of the variable or parameter, with an argument. */
  #callsOneOf(ref: ValueRef, names: ReadonlySet<string>): boolean {
    const reads = this.#readsOf(ref, names)
    if (reads.length === 0) return false
    const instructions = this.index.facts.functions[ref.fn]?.instructions ?? []
    return instructions.some((call) => call.kind === 'call' && call.args.length > 0 && reads.includes(call.callee))
  }

  /** Where the function reads one of the members of the variable or parameter. */
  #readsOf(ref: ValueRef, names: ReadonlySet<string>): readonly number[] {
    const own = this.index.instruction(ref)
    const variable =
      own.kind === 'load'
        ? own.variable
        : own.kind === 'parameter'
          ? this.index.facts.functions[ref.fn]?.parameters[own.index]?.variable
          : null
    const reads = variable === null || variable === undefined ? [] : (this.#memberReads(ref.fn).get(variable) ?? [])
    return reads.flatMap(({ property, value }) => (names.has(property) ? [value] : []))
  }

  /** Members that a function reads of variables, collected once: each name of a variable may be asked for several conventions. */
  #memberReads(index: FunctionIndex): ReadonlyMap<VariableId, readonly MemberRead[]> {
    const known = this.#reads.get(index)
    if (known) return known
    const found = new Map<VariableId, MemberRead[]>()
    const instructions = this.index.facts.functions[index]?.instructions ?? []
    instructions.forEach((member, value) => {
      if (member.kind !== 'member' || member.property === null) return
      const object = instructions[member.object]
      if (object?.kind !== 'load') return
      const read = { property: member.property, value }
      const others = found.get(object.variable)
      if (others) others.push(read)
      else found.set(object.variable, [read])
    })
    this.#reads.set(index, found)
    return found
  }

  /** A member of a parameter, as read or as taken apart into a variable. */
  #isInParameter(ref: ValueRef): boolean {
    return [ref, ...this.index.definitions(ref)].some((value) => {
      const member = this.index.instruction(value)
      if (member.kind !== 'member') return false
      const objects = this.index.producers({ fn: value.fn, value: member.object })
      return objects.some((made) => this.index.instruction(made).kind === 'parameter')
    })
  }

  /** A parameter, or a member of one, of a function that other programs know under one of these names. */
  #isExportedAs(ref: ValueRef, names: ReadonlySet<string>): boolean {
    return rootsOf(this.index, ref).some(
      (root) =>
        this.index.instruction(root).kind === 'parameter' &&
        (exportedNames(this.index).get(root.fn) ?? []).some((name) => names.has(name)),
    )
  }

  #nameOf(ref: ValueRef): Named | null {
    const instruction = this.index.instruction(ref)
    if (instruction.kind === 'member')
      return instruction.property === null ? null : { name: instruction.property, siblings: [] }
    if (instruction.kind === 'parameter') return this.#parameterName(ref.fn, instruction.index)
    if (instruction.kind === 'call') return this.#keyOf(ref.fn, instruction)
    if (instruction.kind !== 'load') return null
    const variable = this.index.variable(instruction.variable)
    for (const definition of this.index.definitions(ref)) {
      const made = this.index.instruction(definition)
      if (made.kind === 'parameter') return this.#parameterName(definition.fn, made.index)
    }
    return { name: variable.name, siblings: [] }
  }

  /** `c.get('logger')`, `container.resolve('log')`: the key is the name of what is kept under it. */
  #keyOf(fn: FunctionIndex, { callee, args }: Call): Named | null {
    const method = this.index.instruction({ fn, value: callee })
    const [key, ...more] = args
    if (method.kind !== 'member' || !key || more.length > 0 || !/^(?:get|resolve)$/.test(method.property ?? ''))
      return null
    const name = this.index.instruction({ fn, value: key.value })
    return name.kind === 'literal' && typeof name.value === 'string' ? { name: name.value, siblings: [] } : null
  }

  #parameterName(fn: FunctionIndex, at: number): Named | null {
    const parameters = this.index.facts.functions[fn]?.parameters ?? []
    const name = parameters[at]?.name
    return name ? { name, siblings: parameters } : null
  }

  /** The value is a literal, object, function or class of this file, so its name says nothing about a library. */
  #isMadeHere(ref: ValueRef): boolean {
    return this.index.producers(ref).some((made) => {
      const kind = this.index.instruction(made).kind
      return kind === 'literal' || kind === 'template' || kind === 'array' || kind === 'operator' || kind === 'function'
    })
  }
}
