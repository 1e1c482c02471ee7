// The module under construction: its functions and their names, classes, variables, imports, exports and counters.
import type { ExportedGetter } from './exported-getters'
import { classIndex, functionId, functionIndex } from '../ir/ids'
import type { ClassIndex, FunctionIndex, ValueId, VariableId } from '../ir/ids'
import type { Load } from '../ir/instruction'
import type { ClassIr, ClassMember, Export, FunctionIr, Import, ImportBinding, Shape, UnknownNote } from '../ir/module'
import type { Range, StatementPosition } from '../ir/positions'
import type { Node, SyntaxTree } from '../syntax/tree'
import { countNodes } from './count-nodes'
import { FunctionBuilder, type Tables } from './function-builder'
import { VariableTable, type Scope } from './scopes'

/** A class member under construction. */
export type MemberDraft = { -readonly [K in keyof ClassMember]: ClassMember[K] }

/** A class under construction. */
export type ClassDraft = { -readonly [K in Exclude<keyof ClassIr, 'members'>]: ClassIr[K] } & { members: MemberDraft[] }

/** What a new function is. */
export interface NewFunction {
  readonly parent: FunctionBuilder | null
  readonly name: string | null
  /** Its name in the id, where that is not `name`: `Class.method`. */
  readonly label?: string
  readonly kind: FunctionIr['kind']
  readonly isAsync: boolean
  readonly isGenerator: boolean
  readonly isStatic: boolean
  readonly ofClass: ClassIndex | null
  readonly scope: Scope
}

interface PendingBody {
  readonly builder: FunctionBuilder
  readonly node: Node
  readonly lower: (f: FunctionBuilder) => void
}

/** Builds one module. Bodies of functions wait in a queue, so that nested functions need no stack. */
export class ModuleBuilder {
  readonly variables = new VariableTable()
  readonly functions: FunctionBuilder[] = []
  readonly classes: ClassDraft[] = []
  readonly shapes: Shape[] = []
  readonly imports: Import[] = []
  readonly exports: Export[] = []
  readonly getters: ExportedGetter[] = []
  /** Variables of objects that the module exports as a whole. */
  readonly exportedHolders = new Set<VariableId>()
  readonly unknowns: UnknownNote[] = []
  readonly statements: StatementPosition[] = []
  hasJsx = false
  nodeCount = 0
  unknownCount = 0
  readonly #pending: PendingBody[] = []
  readonly #siblings = new Map<string, number>()
  readonly #sharedScopes = new Map<Node, Scope>()
  readonly #sharedStatements = new Map<Node, number>()
  readonly #sharedFunctions = new Map<Node, FunctionIndex>()
  readonly #sharedClasses = new Map<Node, ClassIndex>()
  readonly #importKeys = new Set<string>()
  readonly #loads: Load[] = []

  constructor(
    readonly tree: SyntaxTree,
    readonly tables: Tables,
    /** Faults of lowering are thrown instead of becoming `unknown("internal")`. */
    readonly isStrict: boolean,
  ) {}

  /** @returns the range of a node. */
  range(node: Node): Range {
    return { start: this.tree.start(node), end: this.tree.end(node) }
  }

  /** The instruction that reads a variable, one object for all places that do. */
  loadOf(variable: VariableId): Load {
    return (this.#loads[variable] ??= { kind: 'load', variable })
  }

  /** Adds a function; its body is lowered later, by {@link ModuleBuilder.later}. */
  addFunction(what: NewFunction): FunctionBuilder {
    const index = functionIndex(this.functions.length)
    const { parent, name, label, scope, ...traits } = what
    const id = functionId(parent === null ? '<module>' : this.#uniqueName(parent, label ?? name ?? '<anonymous>'))
    const builder = new FunctionBuilder(this, { id, index, parent: parent?.index ?? null, name, ...traits }, scope)
    this.functions.push(builder)
    return builder
  }

  /** Adds a class. */
  addClass(draft: Omit<ClassDraft, 'index'>): ClassDraft {
    const added = { index: classIndex(this.classes.length), ...draft }
    this.classes.push(added)
    return added
  }

  /** Lowers the body of `builder` when the function around it is done. */
  later(builder: FunctionBuilder, node: Node, lower: (f: FunctionBuilder) => void): void {
    this.#pending.push({ builder, node, lower })
  }

  /** Lowers all bodies that wait, and those that these add. */
  lowerPending(): void {
    for (let i = 0; i < this.#pending.length; i++) {
      const body = this.#pending[i]
      if (body !== undefined) this.#lowerBody(body)
    }
  }

  /** @returns what an import binds `name` to, seen from `scope`. */
  importOf(scope: Scope, name: string): ImportBinding | null {
    const id = this.variables.find(scope, name)
    return id === null ? null : (this.variables.all[id]?.import ?? null)
  }

  /** Lists a module that is imported; each once per kind. */
  noteImport(module: string, kind: Import['kind']): void {
    const key = `${kind} ${module}`
    if (this.#importKeys.has(key)) return
    this.#importKeys.add(key)
    this.imports.push({ module, kind })
  }

  /** Counts what is not understood: the node alone, or with all that is in it. */
  noteUnknown(fn: FunctionIndex, reason: string, node: Node, isShallow: boolean): void {
    const count = isShallow ? 1 : countNodes(node)
    this.unknowns.push({ fn, reason })
    this.unknownCount += count
    this.nodeCount += count
  }

  /** @returns the ordinal of a statement. Copies of a `finally` body share theirs. */
  statementIndex(node: Node, isBare: boolean, isShared: boolean): number {
    const known = isShared ? this.#sharedStatements.get(node) : undefined
    if (known !== undefined) return known
    this.statements.push({ start: this.tree.start(node), end: this.tree.end(node), isBare })
    const index = this.statements.length - 1
    if (isShared) this.#sharedStatements.set(node, index)
    return index
  }

  /** @returns the scope of a node in a `finally` body, one for all copies. */
  sharedScope(node: Node, open: () => Scope): Scope {
    const scope = this.#sharedScopes.get(node) ?? open()
    this.#sharedScopes.set(node, scope)
    return scope
  }

  /** @returns the function of a node in a `finally` body, one for all copies. */
  sharedFunction(node: Node, make: () => FunctionIndex): FunctionIndex {
    const index = this.#sharedFunctions.get(node) ?? make()
    this.#sharedFunctions.set(node, index)
    return index
  }

  /** @returns the class of a node in a `finally` body, one for all copies. */
  sharedClass(node: Node, make: () => ClassIndex): ClassIndex {
    const index = this.#sharedClasses.get(node) ?? make()
    this.#sharedClasses.set(node, index)
    return index
  }

  #uniqueName(parent: FunctionBuilder, label: string): string {
    const name = parent.head.parent === null ? label : `${parent.head.id}/${label}`
    const ordinal = (this.#siblings.get(name) ?? 0) + 1
    this.#siblings.set(name, ordinal)
    return ordinal === 1 ? name : `${name}@${ordinal}`
  }

  #lowerBody(body: PendingBody): void {
    if (this.isStrict) {
      body.lower(body.builder)
      return
    }
    try {
      body.lower(body.builder)
    } catch {
      // A fault of lowering itself: the body is unknown and counted as such, and the module goes on.
      this.#forgetValuesOf(body.builder.index)
      body.builder.fail(body.node)
    }
  }

  /** Values of a function that failed are gone; nothing may refer to them. */
  #forgetValuesOf(fn: FunctionIndex): void {
    for (const cls of this.classes) {
      const isOwner = cls.owner === fn
      if (isOwner) {
        cls.superClass = null
        cls.decorators = []
      }
      for (const member of cls.members) {
        if (member.owner === fn) member.value = null
        if (!isOwner) continue
        member.decorators = []
        if (member.target !== null) this.#forgetDecorators(member.target)
      }
    }
    if (fn !== 0) return
    this.exports.forEach((entry, i) => (this.exports[i] = { ...entry, value: null as ValueId | null }))
  }

  #forgetDecorators(fn: FunctionIndex): void {
    for (const parameter of this.functions[fn]?.parameters ?? []) parameter.decorators = []
  }
}
