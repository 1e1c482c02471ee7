// Builders of functions and of the module: the only mutable state of lowering.
import { blockId, classIndex, functionId, functionIndex, valueId, variableId, type BlockId, type ClassIndex, type FunctionId, type FunctionIndex, type ValueId, type VariableId } from '../ir/ids'
import type { Instruction, Terminal } from '../ir/instruction'
import type { ClassIr, Export, FunctionIr, Import, ImportBinding, Parameter, Shape, TryRegion, TypeRef, UnknownNote, Variable } from '../ir/module'
import type { FunctionPositions, Range, StatementPosition } from '../ir/positions'
import type { Comment, Node, SyntaxTree } from '../syntax/tree'

type Writable<T> = { -readonly [K in keyof T]: T[K] }
type OpenBlock = { body: ValueId[]; terminal: Terminal | null; region: number | null; loopDepth: number }

/** Target of `break` and `continue`, with the number of finalizers around it. */
export interface JumpTarget {
  readonly label: string | null
  readonly breakTo: BlockId
  readonly continueTo: BlockId | null
  readonly finalizers: number
}

/** A `finally` block around the current statement. */
export interface Finalizer {
  readonly block: Node
  readonly region: number | null
}

/** One function under construction. */
export class FunctionBuilder {
  readonly instructions: Instruction[] = []
  readonly blocks: OpenBlock[] = []
  readonly tries: Writable<TryRegion>[] = []
  readonly parameters: Parameter[] = []
  readonly start: number[] = []
  readonly end: number[] = []
  readonly statement: number[] = []
  readonly catches: { head: Range; body: Range }[] = []
  readonly parameterRanges: Range[] = []
  readonly properties: Record<number, Range[]> = {}
  readonly names: Record<number, Range> = {}
  readonly jumps: JumpTarget[] = []
  readonly finalizers: Finalizer[] = []
  readonly childNames = new Map<string, number>()
  current: BlockId
  region: number | null = null
  loopDepth = 0
  statementAt = -1
  head: Range = { start: 0, end: 0 }
  body: Range | null = null
  returnType: TypeRef | null = null

  constructor(
    readonly index: FunctionIndex,
    readonly parent: FunctionIndex | null,
    readonly id: FunctionId,
    readonly name: string | null,
    readonly kind: FunctionIr['kind'],
    readonly traits: { readonly isAsync: boolean; readonly isGenerator: boolean; readonly isStatic: boolean; readonly ofClass: ClassIndex | null },
  ) {
    this.current = this.block()
  }

  /** Opens a new block in the current region. */
  block(): BlockId {
    this.blocks.push({ body: [], terminal: null, region: this.region, loopDepth: this.loopDepth })
    return blockId(this.blocks.length - 1)
  }

  /** Continues in a block. */
  enter(block: BlockId): void {
    this.current = block
  }

  /** Ends the current block, if it is still open. */
  finish(terminal: Terminal): void {
    const block = this.blocks[this.current]
    if (block && block.terminal === null) block.terminal = terminal
  }

  goto(target: BlockId): void {
    this.finish({ kind: 'goto', target })
  }

  /** Adds an instruction to the current block. */
  emit(instruction: Instruction, start: number, end: number): ValueId {
    const id = valueId(this.instructions.length)
    this.instructions.push(instruction)
    this.start.push(start)
    this.end.push(end)
    this.statement.push(this.statementAt)
    this.blocks[this.current]?.body.push(id)
    return id
  }

  build(): FunctionIr {
    return {
      id: this.id,
      index: this.index,
      parent: this.parent,
      name: this.name,
      kind: this.kind,
      ...this.traits,
      parameters: this.parameters,
      returnType: this.returnType,
      instructions: this.instructions,
      blocks: this.blocks.map((block) => ({ ...block, terminal: block.terminal ?? { kind: 'return', value: null } })),
      tries: this.tries,
    }
  }

  positions(): FunctionPositions {
    return {
      start: this.start,
      end: this.end,
      statement: this.statement,
      head: this.head,
      body: this.body,
      catches: this.catches,
      parameters: this.parameterRanges,
      properties: this.properties,
      names: this.names,
    }
  }
}

/** A lexical scope. */
export interface Scope {
  readonly parent: Scope | null
  readonly fn: FunctionIndex
  readonly names: Map<string, VariableId>
}

/** The module under construction. */
export class ModuleBuilder {
  readonly functions: FunctionBuilder[] = []
  readonly classes: ClassIr[] = []
  readonly variables: Writable<Variable>[] = []
  readonly shapes: Shape[] = []
  readonly imports: Import[] = []
  readonly exports: Export[] = []
  readonly unknown: UnknownNote[] = []
  readonly statements: StatementPosition[] = []
  readonly globals = new Map<string, VariableId>()
  nodeCount = 0
  unknownCount = 0
  hasJsx = false
  depth = 0
  fn!: FunctionBuilder
  scope!: Scope

  constructor(
    readonly tree: SyntaxTree,
    readonly comments: readonly Comment[],
  ) {}

  start(node: Node): number {
    return this.tree.start(node)
  }

  end(node: Node): number {
    return this.tree.end(node)
  }

  range(node: Node): Range {
    return { start: this.tree.start(node), end: this.tree.end(node) }
  }

  emit(node: Node, instruction: Instruction): ValueId {
    return this.fn.emit(instruction, this.tree.start(node), this.tree.end(node))
  }

  unknownValue(node: Node, reason: string, inputs: readonly ValueId[] = []): ValueId {
    this.unknown.push({ fn: this.fn.index, reason })
    this.unknownCount++
    return this.emit(node, { kind: 'unknown', reason, inputs })
  }

  declare(name: string, kind: Variable['kind'], extra: { import?: ImportBinding; type?: TypeRef | null } = {}): VariableId {
    const known = this.scope.names.get(name)
    if (known !== undefined) {
      const variable = this.variables[known]
      if (variable && extra.type && !variable.type) variable.type = extra.type
      return known
    }
    const id = this.variable(name, kind, extra.import ? null : this.scope.fn, extra)
    this.scope.names.set(name, id)
    return id
  }

  variable(name: string, kind: Variable['kind'], owner: FunctionIndex | null, extra: { import?: ImportBinding; type?: TypeRef | null } = {}): VariableId {
    this.variables.push({ name, kind, owner, import: extra.import ?? null, type: extra.type ?? null, isCaptured: false })
    return variableId(this.variables.length - 1)
  }

  temporary(): VariableId {
    return this.variable('', 'temporary', this.fn.index)
  }

  lookup(name: string): VariableId | null {
    for (let scope: Scope | null = this.scope; scope; scope = scope.parent) {
      const id = scope.names.get(name)
      if (id === undefined) continue
      const variable = this.variables[id]
      if (variable && variable.owner !== null && variable.owner !== this.fn.index) variable.isCaptured = true
      return id
    }
    return null
  }

  resolve(name: string): VariableId {
    const known = this.lookup(name) ?? this.globals.get(name)
    if (known !== undefined) return known
    const id = this.variable(name, 'global', null)
    this.globals.set(name, id)
    return id
  }

  openFunction(name: string | null, kind: FunctionIr['kind'], traits: FunctionBuilder['traits']): FunctionBuilder {
    const parent = this.functions.length === 0 ? null : this.fn
    const label = name ?? '<anonymous>'
    const count = (parent?.childNames.get(label) ?? 0) + 1
    parent?.childNames.set(label, count)
    const own = count > 1 ? `${label}@${count}` : label
    const id = functionId(kind === 'module' ? '<module>' : parent && parent.kind !== 'module' ? `${parent.id}/${own}` : own)
    const fn = new FunctionBuilder(functionIndex(this.functions.length), parent?.index ?? null, id, name, kind, traits)
    this.functions.push(fn)
    return fn
  }

  nextClass(): ClassIndex {
    return classIndex(this.classes.length)
  }

  pushScope(): void {
    this.scope = { parent: this.scope ?? null, fn: this.fn.index, names: new Map() }
  }

  popScope(): void {
    if (this.scope.parent) this.scope = this.scope.parent
  }
}
