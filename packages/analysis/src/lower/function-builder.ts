// The function under construction: instructions, basic blocks, regions, jump targets and positions.
import { blockId, valueId, type BlockId, type FunctionIndex, type ValueId, type VariableId } from '../ir/ids'
import type { Instruction, Literal, Terminal } from '../ir/instruction'
import type { FunctionIr, ImportBinding, Parameter, TryRegion, TypeClaim, TypeRef } from '../ir/module'
import type { FunctionPositions, Range } from '../ir/positions'
import { child, TRANSPARENT } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import type { Jump } from './jumps'
import { MAX_SYNTAX_DEPTH } from '../limits'
import type { ModuleBuilder } from './module-builder'
import { openScope, type Scope } from './scopes'
import { claimedType } from './types'

/** A basic block under construction. */
export type BlockDraft = { body: ValueId[]; terminal: Terminal; region: number | null; loopDepth: number }

/** A `try` under construction. */
export type TryDraft = { -readonly [K in keyof TryRegion]: TryRegion[K] }

/** A parameter under construction. */
export type ParameterDraft = { -readonly [K in keyof Parameter]: Parameter[K] }

/** What is known of a function before its body is lowered. */
export type FunctionHead = Pick<
  FunctionIr,
  'id' | 'index' | 'parent' | 'name' | 'kind' | 'isAsync' | 'isGenerator' | 'isStatic' | 'ofClass'
>

/** A place that jumps go to. The block is made at the first jump, so that a place nobody reaches makes no block. */
export interface Label {
  block: BlockId | null
  readonly region: number | null
  readonly loopDepth: number
}

/** How a statement stands: in a list, as a body without braces, or inside another one (behind a label or `export`). */
export type Place = 'list' | 'bare' | 'inner'

/** Lowers one kind of expression. `name` is the variable or property that the value is assigned to. */
export type ExpressionHandler = (f: FunctionBuilder, node: Node, name: string | null) => ValueId

/** Lowers one kind of statement. */
export type StatementHandler = (f: FunctionBuilder, node: Node) => void

/** How each node type is lowered. */
export interface Tables {
  readonly expressions: ReadonlyMap<string, ExpressionHandler>
  readonly statements: ReadonlyMap<string, StatementHandler>
  /** Lowers parameters and body of a function node; `decorators` are the values of its parameters' decorators. */
  readonly functionBody: (f: FunctionBuilder, node: Node, decorators: DecoratorValues) => void
}

/** Per parameter, the values of its decorators in the function around the class. */
export type DecoratorValues = readonly (readonly ValueId[])[]

const UNDEFINED: Literal = { kind: 'literal', type: 'undefined', value: null }
const NULL: Literal = { kind: 'literal', type: 'null', value: null }
const TRUE: Literal = { kind: 'literal', type: 'boolean', value: true }
const FALSE: Literal = { kind: 'literal', type: 'boolean', value: false }

/** The commonest constants are one object wherever they stand. */
function sharedLiteral(type: Literal['type'], value: Literal['value']): Literal | null {
  if (type === 'null') return NULL
  if (type === 'boolean') return value === true ? TRUE : FALSE
  return type === 'undefined' ? UNDEFINED : null
}

const OPEN: Terminal = { kind: 'unreachable' }
const NO_BLOCK = -1

/** Builds one function. */
export class FunctionBuilder {
  readonly instructions: Instruction[] = []
  readonly blocks: BlockDraft[] = []
  readonly tries: TryDraft[] = []
  readonly parameters: ParameterDraft[] = []
  readonly claims: TypeClaim[] = []
  readonly catches: { head: Range; body: Range }[] = []
  readonly parameterRanges: Range[] = []
  readonly #start: number[] = []
  readonly #end: number[] = []
  readonly #statement: number[] = []
  #properties: Record<number, readonly Range[]> = {}
  #names: Record<number, Range> = {}
  #current: number = NO_BLOCK
  region: number | null = null
  loopDepth = 0
  jumps: Jump | null = null
  /** Labels in front of the statement that is lowered next. */
  labels: string[] = []
  statementAt = -1
  depth = 0
  /** Copies of `finally` bodies so far. */
  finallyCopies = 0
  /** Nesting of `finally` bodies around the current statement. */
  finallyDepth = 0
  /** 1 normally, 0 in further copies of a `finally` body, whose nodes are counted already. */
  weight = 1
  returnType: TypeRef | null = null
  headRange: Range = { start: 0, end: 0 }
  bodyRange: Range | null = null
  readonly index: FunctionIndex
  /** What an import binds a name to, seen from the current scope. */
  readonly imports: (name: string) => ImportBinding | null

  constructor(
    readonly module: ModuleBuilder,
    readonly head: FunctionHead,
    public scope: Scope,
  ) {
    this.index = head.index
    this.imports = (name) => module.importOf(this.scope, name)
    this.#current = this.#newBlock(null, 0)
  }

  /** True when code at this point has a block, be it reachable or not. */
  get isOpen(): boolean {
    return this.#current !== NO_BLOCK
  }

  /** @returns the block that the next instruction goes into; behind a `return`, a new one without predecessors. */
  openBlock(): BlockId {
    if (this.#current === NO_BLOCK) this.#current = this.#newBlock(this.region, this.loopDepth)
    return blockId(this.#current)
  }

  /** Adds an instruction that stands for `node`. Behind a `return` it opens a block without predecessors. */
  emit(instruction: Instruction, node: Node): ValueId {
    const { tree } = this.module
    const id = valueId(this.instructions.length)
    this.instructions.push(instruction)
    this.#start.push(tree.start(node))
    this.#end.push(tree.end(node))
    this.#statement.push(this.statementAt)
    this.blocks[this.openBlock()]?.body.push(id)
    return id
  }

  /** Emits a constant. */
  literal(type: Literal['type'], value: Literal['value'], node: Node): ValueId {
    return this.emit(sharedLiteral(type, value) ?? { kind: 'literal', type, value }, node)
  }

  /** Emits the constant `undefined`. */
  undefined(node: Node): ValueId {
    return this.emit(UNDEFINED, node)
  }

  /** Emits the read of a variable. */
  load(variable: VariableId, node: Node): ValueId {
    return this.emit(this.module.loadOf(variable), node)
  }

  /** Emits the write of a variable. */
  store(variable: VariableId, value: ValueId, node: Node): ValueId {
    return this.emit({ kind: 'store', variable, value }, node)
  }

  /** Emits what is not understood. All of `node` counts as not understood, or with `isShallow` the node alone. */
  unknown(node: Node, reason: string, inputs: readonly ValueId[] = [], isShallow = inputs.length > 0): ValueId {
    if (this.weight > 0) this.module.noteUnknown(this.index, reason, node, isShallow)
    return this.emit({ kind: 'unknown', reason, inputs }, node)
  }

  /** @returns the variable that a name means here. */
  resolve(name: string): VariableId {
    return this.module.variables.resolve(this.scope, name, this.index)
  }

  /** Makes a variable that stands for no name in the source. */
  temporary(name: string): VariableId {
    return this.module.variables.temporary(name, this.index)
  }

  /** Lowers an expression; a missing one (in a broken tree) reads as undefined. `near` gives it a position. */
  expression(outer: Node | null, near: Node, name: string | null = null): ValueId {
    let node = outer
    const wrappers: Node[] = []
    while (node !== null && TRANSPARENT.has(node.type)) {
      this.module.nodeCount += this.weight
      wrappers.push(node)
      node = child(node, 'expression')
    }
    const value = this.#bareExpression(node, near, name)
    for (const wrapper of wrappers.reverse()) this.claim(value, wrapper)
    return value
  }

  #bareExpression(node: Node | null, near: Node, name: string | null): ValueId {
    if (node === null) return this.undefined(near)
    const handler = this.module.tables.expressions.get(node.type)
    if (handler === undefined) return this.unknown(node, `syntax ${node.type}`)
    if (this.depth >= MAX_SYNTAX_DEPTH) return this.unknown(node, 'limit')
    this.depth++
    this.module.nodeCount += this.weight
    const value = handler(this, node, name)
    this.depth--
    return value
  }

  /** Keeps the type that a wrapper such as `x as T` claims of a value. */
  claim(value: ValueId, wrapper: Node): void {
    const type = claimedType(wrapper, this.imports)
    if (type !== null) this.claims.push({ value, type })
  }

  /** Lowers a statement. */
  statement(node: Node, place: Place): void {
    const handler = this.module.tables.statements.get(node.type)
    if (handler === undefined || this.depth >= MAX_SYNTAX_DEPTH) {
      this.unknown(node, handler === undefined ? `syntax ${node.type}` : 'limit')
      return
    }
    const outer = this.statementAt
    if (place !== 'inner') this.statementAt = this.module.statementIndex(node, place === 'bare', this.finallyDepth > 0)
    this.depth++
    this.module.nodeCount += this.weight
    handler(this, node)
    this.depth--
    this.statementAt = outer
  }

  /** Opens a scope for `node` and returns the one around it. Copies of a `finally` body share their scopes. */
  pushScope(node: Node): Scope {
    const outer = this.scope
    this.scope =
      this.finallyDepth > 0
        ? this.module.sharedScope(node, () => openScope(outer, this.index))
        : openScope(outer, this.index)
    return outer
  }

  /** A place for jumps, in the current region. */
  label(): Label {
    return { block: null, region: this.region, loopDepth: this.loopDepth }
  }

  /** Ends the current block. */
  finish(terminal: Terminal): void {
    const block = this.blocks[this.#current]
    if (block) block.terminal = terminal
    this.#current = NO_BLOCK
  }

  /** Goes to a label, unless the code here cannot run on. */
  goto(label: Label): void {
    if (this.isOpen) this.finish({ kind: 'goto', target: this.target(label) })
  }

  /** Ends the current block by a branch on a value. */
  branch(condition: ValueId, then: Label, otherwise: Label): void {
    if (this.isOpen) this.finish({ kind: 'branch', condition, then: this.target(then), else: this.target(otherwise) })
  }

  /** Goes on at a label; when nobody jumps there, the code that follows is unreachable. */
  place(label: Label): void {
    this.#current = label.block ?? NO_BLOCK
  }

  /** @returns the block of a label, made when first asked for. */
  target(label: Label): BlockId {
    label.block ??= blockId(this.#newBlock(label.region, label.loopDepth))
    return label.block
  }

  /** Goes on in a block of the current region: the same one where it is of that region already. */
  enterRegion(): void {
    const block = this.blocks[this.#current]
    if (block === undefined || (block.region === this.region && block.loopDepth === this.loopDepth)) return
    const next = this.label()
    this.goto(next)
    this.place(next)
  }

  /** Goes on in a block that only an exception leads to. */
  handlerBlock(): BlockId {
    this.#current = this.#newBlock(this.region, this.loopDepth)
    return blockId(this.#current)
  }

  /** Keeps the ranges of the properties of an object literal. */
  keepProperties(value: ValueId, ranges: readonly Range[]): void {
    this.#properties[value] = ranges
  }

  /** Keeps the range of the property name of a member or set-member. */
  keepName(value: ValueId, name: Node | null): void {
    if (name !== null) this.#names[value] = this.module.range(name)
  }

  /** Throws away what was lowered: an internal fault makes the whole body unknown. */
  fail(node: Node): void {
    for (const list of [this.instructions, this.blocks, this.tries, this.parameters, this.claims, this.catches])
      list.length = 0
    for (const list of [this.parameterRanges, this.#start, this.#end, this.#statement]) list.length = 0
    this.#properties = {}
    this.#names = {}
    this.region = null
    this.loopDepth = 0
    this.statementAt = -1
    this.weight = 1
    this.#current = this.#newBlock(null, 0)
    this.unknown(node, 'internal')
    this.finish({ kind: 'return', value: null })
  }

  /** The finished function. */
  build(): FunctionIr {
    const { head } = this
    return {
      id: head.id,
      index: head.index,
      parent: head.parent,
      name: head.name,
      kind: head.kind,
      isAsync: head.isAsync,
      isGenerator: head.isGenerator,
      isStatic: head.isStatic,
      ofClass: head.ofClass,
      parameters: this.parameters,
      returnType: this.returnType,
      claims: this.claims,
      instructions: this.instructions,
      blocks: this.blocks,
      tries: this.tries,
    }
  }

  /** The finished function's positions. */
  positions(): FunctionPositions {
    return {
      start: this.#start,
      end: this.#end,
      statement: this.#statement,
      head: this.headRange,
      body: this.bodyRange,
      catches: this.catches,
      parameters: this.parameterRanges,
      properties: this.#properties,
      names: this.#names,
    }
  }

  #newBlock(region: number | null, loopDepth: number): number {
    this.blocks.push({ body: [], terminal: OPEN, region, loopDepth })
    return this.blocks.length - 1
  }
}
