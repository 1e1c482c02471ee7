// Identities: which places of the library models a value stands for ("pino.Logger", "express.Request.query").
import type { FunctionIndex, ValueRef, VariableId } from '../ir/ids'
import type { Call, Instruction } from '../ir/instruction'
import type { ClassIr, ImportBinding, Parameter, TypeRef } from '../ir/module'
import { MAX_VALUE_DEPTH } from '../limits'
import { awaitedIn } from '../flow/awaited-values'
import { boundFunction, continuation, promisedFunction } from '../flow/bound-functions'
import { refKey, type ValueIndex } from '../flow/producers'
import type { ApiNode } from './api-node'
import { stepNodes, typeArgumentOf, withArity, withTypes } from './node-steps'
import { memberNames } from './member-names'
import { LITERAL_TYPES, type CompiledKnowledge } from './compile'
import { openGuesses, type Guesses } from './guesses'
import type { PathStep } from './access-path'
import type { CallGraph, PassedFunction } from './function-uses'
import { annotatedNodes, importedName } from './annotations'
import { openContexts } from './contexts'
import { openDeclaredFields, type DeclaredFields } from './declared-fields'

/** Asks for the identities of values and for local functions behind callees. */
export interface Identities {
  /** Trie nodes that the value may be. Empty: nothing is known. */
  readonly of: (ref: ValueRef) => readonly ApiNode[]
  /** As {@link of}, without the last resort of name conventions. */
  readonly proven: (ref: ValueRef) => readonly ApiNode[]
  /** Trie nodes of a declared type. */
  readonly ofType: (type: TypeRef) => readonly ApiNode[]
}

/** Places of the project's other modules. */
export interface ModulePlaces {
  /** The place behind a specifier as written; null where nothing is known. */
  (specifier: string): ApiNode | null
  /** Whether there may be one, without looking into the module. */
  readonly mayKnow?: (specifier: string) => boolean
}

/** Edge from a module's place to the declared type of that name. */
export const TYPE_EDGE = 'type:'

const NONE: readonly ApiNode[] = []

/** A value of another module of which no function and no place in a model is known. */
const isVague = ({ link }: ApiNode): boolean => link !== undefined && link.value.call === undefined

/** `globalThis`, `global`, `self`: their members are the global names. */
function isGlobalObject(index: ValueIndex, ref: ValueRef): boolean {
  const load = index.instruction(ref)
  if (load.kind !== 'load') return false
  const { kind, name } = index.variable(load.variable)
  return kind === 'global' && (name === 'globalThis' || name === 'global' || name === 'self')
}

/** What an import of a module of the project binds. A CommonJS module as a whole is its default export. */
function ofPlace(place: ApiNode | null, name: string): readonly ApiNode[] {
  if (!place) return NONE
  if (name === '*') return [place]
  const found = stepNodes(withTypes([place]), 'member', name)
  return found.length === 0 && name === 'default' ? place.types : found
}

/** Opens identities over a module. */
export function openIdentities(
  index: ValueIndex,
  knowledge: CompiledKnowledge,
  graph: CallGraph,
  places: ModulePlaces,
): Identities {
  return new IdentityFinder(index, knowledge, graph, places)
}

class IdentityFinder implements Identities {
  readonly #memo = new Map<number, readonly ApiNode[]>()
  readonly #guesses = new Map<number, readonly ApiNode[]>()
  readonly #active = new Set<number>()
  readonly #provisional = new Map<number, readonly ApiNode[]>()
  #cuts = 0

  constructor(
    readonly index: ValueIndex,
    readonly knowledge: CompiledKnowledge,
    readonly graph: CallGraph,
    readonly places: ModulePlaces,
  ) {
    this.guess = openGuesses(index, knowledge)
    this.contexts = openContexts(index)
    this.declared = openDeclaredFields(index, (ref, call) => typeArgumentOf(this.#results(ref, call)))
  }

  readonly guess: Guesses
  readonly contexts: ReturnType<typeof openContexts>
  readonly declared: DeclaredFields

  readonly of = (ref: ValueRef): readonly ApiNode[] => {
    const proven = this.proven(ref)
    if (proven.length > 0 && !proven.every(isVague)) return proven
    const guessed = this.#guessed(ref)
    return proven.length === 0 ? guessed : [...proven, ...guessed]
  }

  #guessed(ref: ValueRef): readonly ApiNode[] {
    const key = refKey(ref)
    const known = this.#guesses.get(key)
    if (known) return known
    const guessed = withTypes(this.guess(ref))
    if (this.#active.size === 0) this.#guesses.set(key, guessed)
    return guessed
  }

  /**
   * Values in a cycle see nothing of a value that is being asked for. Such cut answers hold only inside the question that cut
   * them, so that answers do not depend on the order of questions; all others are kept.
   */
  readonly proven = (ref: ValueRef): readonly ApiNode[] => {
    const key = refKey(ref)
    const known = this.#memo.get(key) ?? this.#provisional.get(key)
    if (known) {
      if (this.#provisional.has(key)) this.#cuts++
      return known
    }
    if (this.#active.has(key) || this.#active.size > MAX_VALUE_DEPTH) {
      this.#cuts++
      return NONE
    }
    const isRoot = this.#active.size === 0
    const cutsBefore = this.#cuts
    this.#active.add(key)
    const instruction = this.index.instruction(ref)
    const named = this.#ofName(instruction)
    const own = this.#ofInstruction(ref, instruction)
    const nodes = withTypes(named.length === 0 ? own : [...own, ...named])
    this.#active.delete(key)
    if (isRoot || this.#cuts === cutsBefore) this.#memo.set(key, nodes)
    else this.#provisional.set(key, nodes)
    if (isRoot) this.#provisional.clear()
    return nodes
  }

  #ofInstruction(ref: ValueRef, instruction: Instruction): readonly ApiNode[] {
    switch (instruction.kind) {
      case 'load':
        return this.#ofLoad(ref, instruction.variable)
      case 'store':
        return this.proven({ fn: ref.fn, value: instruction.value })
      case 'await':
        return this.#ofAwait({ fn: ref.fn, value: instruction.value })
      case 'member':
        return this.#ofMember(ref, instruction)
      case 'call':
        return this.#ofCall(ref, instruction)
      case 'element':
        return instruction.mode === 'value' ? this.#step({ fn: ref.fn, value: instruction.of }, 'element') : NONE
      case 'parameter':
        return this.#ofParameter(ref.fn, instruction.index)
      case 'caught':
        return this.#ofCaught(ref.fn, instruction.region)
      case 'ambient':
        return instruction.name === 'this' || instruction.name === 'super' ? this.#ofBases(ref.fn) : NONE
      case 'array':
        return this.#ofLanguage(LITERAL_TYPES.array)
      case 'literal':
        return instruction.type === 'regexp' ? this.#ofLanguage(LITERAL_TYPES.regexp) : NONE
      case 'class': {
        const cls = this.index.facts.classes[instruction.target]
        return cls === undefined || cls.superClass === null
          ? NONE
          : this.proven({ fn: cls.owner, value: cls.superClass })
      }
      default:
        return NONE
    }
  }

  /** `try { await client.get(url) } catch (error)`: what `client.get(url).catch((error) => …)` would give. */
  #ofCaught(fn: FunctionIndex, region: number): readonly ApiNode[] {
    return awaitedIn(this.index, fn, region).flatMap((awaited) => {
      const handler = stepNodes(withTypes(stepNodes(this.proven(awaited), 'member', 'catch')), 'argument', 0)
      return stepNodes(withTypes(handler), 'parameter', 0)
    })
  }

  /** What `this` has from the class that its own class extends: an instance of it, in static methods the class itself. */
  #ofBases(fn: FunctionIndex): readonly ApiNode[] {
    const at = this.index.members.thisClass(fn)
    const cls = at === null ? undefined : this.index.facts.classes[at]
    if (!cls || cls.superClass === null) return NONE
    const base = this.proven({ fn: cls.owner, value: cls.superClass })
    if (this.index.facts.functions[fn]?.isStatic) return base
    return stepNodes(base, 'instance')
  }

  /** What the user's rows say of everything that is called so. */
  #ofName(instruction: Instruction): readonly ApiNode[] {
    if (this.knowledge.functions === null) return NONE
    const name = instruction.kind === 'member' ? instruction.property : null
    const variable = instruction.kind === 'load' ? this.index.variable(instruction.variable) : null
    const node = this.knowledge.functions.get(variable?.import?.name ?? variable?.name ?? name ?? '')
    return node ? [node] : NONE
  }

  /** What another module says of a step wins over what a name lets one guess. */
  #step(ref: ValueRef, kind: PathStep['kind'], name?: string | number): readonly ApiNode[] {
    const proven = stepNodes(this.proven(ref), kind, name)
    if (proven.length > 0 && !proven.every(isVague)) return proven
    const nodes = this.of(ref)
    return nodes.length === 0 ? proven : stepNodes(nodes, kind, name)
  }

  #ofLanguage(type: string): readonly ApiNode[] {
    const node = this.knowledge.types.get(type)
    return node ? [node] : NONE
  }

  #ofAwait(ref: ValueRef): readonly ApiNode[] {
    const nodes = this.proven(ref)
    const awaited = stepNodes(nodes, 'awaited')
    return awaited.length > 0 ? awaited : nodes
  }

  #ofLoad(ref: ValueRef, id: VariableId): readonly ApiNode[] {
    const variable = this.index.variable(id)
    if (variable.import) return this.#ofImport(variable.import)
    if (variable.kind === 'global') return this.#ofGlobal(variable.name)
    const definitions = this.index.definitions(ref)
    const only = definitions[0]
    if (!variable.type && definitions.length === 1 && only) return this.proven(only)
    const typed = variable.type ? this.#ofType(variable.type) : NONE
    return [...typed, ...definitions.flatMap((value) => this.proven(value))]
  }

  #ofGlobal(name: string): readonly ApiNode[] {
    const root = this.knowledge.globals.get(name)
    return root ? [root] : NONE
  }

  #ofImport(binding: ImportBinding): readonly ApiNode[] {
    const root = this.knowledge.packages.get(binding.module)
    if (!root) return ofPlace(this.places(binding.module), binding.name)
    return binding.name === 'default' || binding.name === '*'
      ? [root]
      : stepNodes(withTypes([root]), 'member', binding.name)
  }

  #ofMember(ref: ValueRef, member: Extract<Instruction, { kind: 'member' }>): readonly ApiNode[] {
    const object = { fn: ref.fn, value: member.object }
    const stepped = memberNames(this, ref, member).flatMap((name) => {
      const global = isGlobalObject(this.index, object) ? this.#ofGlobal(name) : NONE
      return global.length > 0 ? global : this.#step(object, 'member', name)
    })
    const makers = this.index.producers(ref)
    const isOwn = makers.length === 1 && makers[0]?.fn === ref.fn && makers[0].value === ref.value
    const local = isOwn ? NONE : makers.flatMap((made) => (refKey(made) === refKey(ref) ? NONE : this.proven(made)))
    const fields = member.property === null ? NONE : this.#ofField(object, member.property)
    return local.length === 0 && fields.length === 0 ? stepped : [...stepped, ...local, ...fields]
  }

  /** Declared type of a field that is read: of a class through `this`, of a record whose type this file declares. */
  #ofField(object: ValueRef, name: string): readonly ApiNode[] {
    return this.declared.ofMember(object, name).flatMap((type) => this.#ofType(type))
  }

  #ofCall(ref: ValueRef, call: Call): readonly ApiNode[] {
    const callee = { fn: ref.fn, value: call.callee }
    const required = this.#required(ref, call)
    if (required) return [required]
    const kept = this.#ofContainer(ref, call)
    if (kept.length > 0) return kept
    const stepped = this.#results(ref, call)
    if (stepped.length > 0) return [...stepped, ...this.#ofTypeArgument(ref, call, typeArgumentOf(stepped))]
    const bound = boundFunction(this.index, ref.fn, call) ?? promisedFunction(this.index, ref.fn, call)
    if (bound) return this.proven(bound)
    const made = [callee, ...continuation(this.index, ref.fn, call)].flatMap((at) => this.graph.functionsOf(at))
    return made.flatMap((fn) => this.graph.returns(fn).flatMap((value) => this.proven(value)))
  }

  /** `container.resolve(UserService)`, `container.get<UserService>(KEY)`: asked for by its class or type, an instance of it. */
  #ofContainer({ fn }: ValueRef, { callee, args, types }: Call): readonly ApiNode[] {
    const method = this.index.instruction({ fn, value: callee })
    const [cls] = args
    if (method.kind !== 'member' || !cls || !/^(?:get|resolve)$/.test(method.property ?? '')) return NONE
    const [type] = types ?? []
    if (type) return this.#ofType(type)
    const given = this.index.instruction({ fn, value: cls.value })
    if (given.kind !== 'load' || !/^[A-Z]/.test(this.index.variable(given.variable).name)) return NONE
    return stepNodes(this.proven({ fn, value: cls.value }), 'instance')
  }

  #results({ fn }: ValueRef, { callee, form }: Call): readonly ApiNode[] {
    return this.#step({ fn, value: callee }, form === 'new' ? 'instance' : 'return')
  }

  /** `store.getStore()` of `new AsyncLocalStorage<Context>()`: what the type argument says, here or in the module that made it. */
  #ofTypeArgument({ fn }: ValueRef, call: Call, at: number | null): readonly ApiNode[] {
    const callee = this.index.instruction({ fn, value: call.callee })
    if (at === null || callee.kind !== 'member') return NONE
    const receiver = { fn, value: callee.object }
    const written = this.declared.typeArgument(receiver, at).flatMap((type) => this.#ofType(type))
    return [...written, ...stepNodes(this.proven(receiver), 'typeArgument', at)]
  }

  #required(ref: ValueRef, call: Call): ApiNode | null {
    const callee = this.index.instruction({ fn: ref.fn, value: call.callee })
    const first = call.args[0]
    const isRequire = callee.kind === 'load' && this.index.variable(callee.variable).name === 'require'
    if ((!isRequire && call.form !== 'import') || !first) return null
    const module = this.index.instruction({ fn: ref.fn, value: first.value })
    if (module.kind !== 'literal' || typeof module.value !== 'string') return null
    return this.knowledge.packages.get(module.value) ?? this.places(module.value)
  }

  #ofParameter(fn: FunctionIndex, position: number): readonly ApiNode[] {
    const parameter = this.index.facts.functions[fn]?.parameters[position]
    const found: ApiNode[] = parameter?.type ? [...this.#ofType(parameter.type)] : []
    if (parameter) found.push(...this.#ofDecorators(fn, parameter))
    found.push(...this.#ofContext(fn, position))
    for (const use of this.graph.passedTo(fn)) {
      const call = this.index.instruction(use.call) as Call
      let nodes = this.of({ fn: use.call.fn, value: call.callee })
      if (call.form === 'new') nodes = stepNodes(nodes, 'instance')
      nodes = stepNodes(nodes, 'argument', use.index)
      for (const step of use.inside) nodes = stepNodes(withTypes(nodes), step.kind, step.name)
      found.push(...stepNodes(withTypes(nodes), 'parameter', position))
    }
    for (const { object, property } of this.graph.assignedTo(fn))
      found.push(...stepNodes(withTypes(this.#step(object, 'member', property)), 'parameter', position))
    if (position === 0) found.push(...this.graph.passedTo(fn).flatMap((use) => this.#ofImported(use)))
    if (found.length > 0) return withArity(found, this.index.facts.functions[fn]?.parameters.length ?? 0)
    return this.graph.callers(fn).flatMap((ref) => {
      const value = (this.index.instruction(ref) as Call).args[position]
      return value && !value.spread ? this.proven({ fn: ref.fn, value: value.value }) : NONE
    })
  }

  /** `import('./a').then((a) => …)`: the module. */
  #ofImported({ call, index, inside }: PassedFunction): readonly ApiNode[] {
    const { callee } = this.index.instruction(call) as Call
    const then = this.index.instruction({ fn: call.fn, value: callee })
    if (index > 0 || inside.length > 0 || then.kind !== 'member' || then.property !== 'then') return NONE
    const imported = { fn: call.fn, value: then.object }
    const made = this.index.instruction(imported)
    return made.kind === 'call' && made.form === 'import' ? this.proven(imported) : NONE
  }

  /** `@Body() dto`: the decorator's node stands for the value too. */
  #ofDecorators(fn: FunctionIndex, parameter: Parameter): readonly ApiNode[] {
    const ofClass = this.index.facts.functions[fn]?.ofClass
    const cls = ofClass === null || ofClass === undefined ? undefined : this.index.facts.classes[ofClass]
    if (!cls) return NONE
    return parameter.decorators.flatMap((value) => {
      const instruction = this.index.instruction({ fn: cls.owner, value })
      return this.proven({ fn: cls.owner, value: instruction.kind === 'call' ? instruction.callee : value })
    })
  }

  #ofType(type: TypeRef): readonly ApiNode[] {
    if (type.kind === 'union' || type.kind === 'intersection') return type.types.flatMap((t) => this.#ofType(t))
    if (type.kind !== 'name') return NONE
    const known = annotatedNodes(this.knowledge, type, (name) =>
      this.index.facts.shapes.some((shape) => shape.name === name),
    )
    if (known.length > 0 || !type.import) return known
    const name = importedName(type, type.import)
    const place = this.places(type.import.module)
    const declared = place?.edges.get(`${TYPE_EDGE}${name}`)
    const told = place?.types.flatMap((root) => this.knowledge.annotations.get(`${root.name}#${name}`) ?? NONE) ?? NONE
    return declared ? [declared, ...told] : told
  }

  readonly ofType = (type: TypeRef): readonly ApiNode[] => withTypes(this.#ofType(type))

  /** `const handler: RequestHandler = (req, res) => …`: the declared type of the variable types the parameters. */
  #ofContext(fn: FunctionIndex, position: number): readonly ApiNode[] {
    return this.contexts(fn).flatMap(({ type, inside }) => {
      let nodes = withTypes(this.#ofType(type))
      for (const name of inside) nodes = withTypes(stepNodes(nodes, 'member', name))
      return stepNodes(nodes, 'parameter', position)
    })
  }
}
