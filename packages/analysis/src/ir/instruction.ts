// The instructions and terminals of the intermediate representation: what is left of ECMAScript, TypeScript and JSX after
// lowering. Everything later in the pipeline (flow, summaries, queries, rules) sees only these.
import type { BlockId, ClassIndex, FunctionIndex, ValueId, VariableId } from './ids'
import type { TypeRef } from './module'

/** A constant. `regexp` keeps its source in `value` and its flags in `flags`; `bigint` keeps its digits as text. */
export interface Literal {
  readonly kind: 'literal'
  readonly type: 'string' | 'number' | 'boolean' | 'null' | 'undefined' | 'bigint' | 'regexp'
  readonly value: string | number | boolean | null
  readonly flags?: string
}

/**
 * A text put together: `` `a${x}b` `` and every `+` chain in which at least one operand is a string or template.
 * `strings.length === values.length + 1`. Adjacent constant pieces are merged. `tag` is set for tagged templates.
 */
export interface Template {
  readonly kind: 'template'
  readonly strings: readonly string[]
  readonly values: readonly ValueId[]
  readonly form: 'template' | 'concat'
}

/** One part of an object literal. A spread has neither key. A getter, setter or method has a `function` instruction as value. */
export interface Property {
  readonly kind: 'field' | 'method' | 'getter' | 'setter' | 'spread'
  /** The name, where it is constant. */
  readonly key: string | null
  /** The value that computes the name, where it is not constant. */
  readonly computed: ValueId | null
  readonly value: ValueId
  readonly shorthand: boolean
}

/** `{ a, b: 1, ...c }`. Also the props of a JSX element. */
export interface ObjectLiteral {
  readonly kind: 'object'
  readonly properties: readonly Property[]
}

/** `[a, ...b]`; a hole is left out. */
export interface ArrayLiteral {
  readonly kind: 'array'
  readonly elements: readonly Argument[]
}

/** A function expression, arrow, method or declaration, as a value. */
export interface FunctionValue {
  readonly kind: 'function'
  readonly target: FunctionIndex
}

/** A class expression or declaration, as a value. Members stand in {@link ClassIr}. */
export interface ClassValue {
  readonly kind: 'class'
  readonly target: ClassIndex
}

/** The value of a parameter as the caller passed it, before defaults and destructuring. `index` counts from 0. */
export interface ParameterValue {
  readonly kind: 'parameter'
  readonly index: number
}

/** `this` (arrows read the `this` of the function around them), `super`, `arguments`, `new.target`, `import.meta`. */
export interface Ambient {
  readonly kind: 'ambient'
  readonly name: 'this' | 'super' | 'arguments' | 'new.target' | 'import.meta'
}

/** The exception that a handler block receives; `handler` is the ordinal in `FunctionIr.tries`. */
export interface Caught {
  readonly kind: 'caught'
  readonly region: number
}

/** Read of a variable: local, captured, imported or global (see `Variable.kind`). */
export interface Load {
  readonly kind: 'load'
  readonly variable: VariableId
}

/** Write of a variable. The result is the written value. */
export interface Store {
  readonly kind: 'store'
  readonly variable: VariableId
  readonly value: ValueId
}

/**
 * `object.name`, `object['name']` (name constant: `property`), `object[key]` (`computed`). Private names keep their `#`.
 * Destructuring is lowered to these too.
 */
export interface Member {
  readonly kind: 'member'
  readonly object: ValueId
  readonly property: string | null
  readonly computed: ValueId | null
  readonly optional: boolean
}

/** What is left of `object` when the properties `without` are taken out: object rest (`const { a, ...rest } = o`) or array rest. */
export interface Rest {
  readonly kind: 'rest'
  readonly object: ValueId
  readonly without: readonly string[]
}

/** One element of an iterable (`for…of`, array destructuring past a rest, `yield*`) or one key of an object (`for…in`). */
export interface Element {
  readonly kind: 'element'
  readonly of: ValueId
  readonly mode: 'value' | 'key'
}

/** `object.name = value`, `object[key] = value`, `delete object.name` (value is the literal undefined, `deletes`). */
export interface SetMember {
  readonly kind: 'set-member'
  readonly object: ValueId
  readonly property: string | null
  readonly computed: ValueId | null
  readonly value: ValueId
  readonly deletes: boolean
}

/** An argument, array element, or spread of one. */
export interface Argument {
  readonly value: ValueId
  readonly spread: boolean
}

/**
 * `callee(args)`, `new callee(args)`, tagged templates (form `tag`, the first argument is the Template), `import(x)` (form
 * `import`, callee is an ambient), decorators (form `decorator`: the decorator expression applied to what it decorates).
 * A method call's callee is the Member instruction, whose `object` is the receiver.
 */
export interface Call {
  readonly kind: 'call'
  readonly form: 'call' | 'new' | 'tag' | 'import' | 'decorator'
  readonly callee: ValueId
  readonly args: readonly Argument[]
  readonly optional: boolean
  /** Type arguments, where written: `get<User>()`. */
  readonly types?: readonly TypeRef[]
}

/** `await value`, `yield value`, `yield* value`. */
export interface Await {
  readonly kind: 'await'
  readonly value: ValueId
  readonly form: 'await' | 'yield' | 'yield*'
}

/**
 * Comparison, logic and arithmetic. `op` is the source operator (`===`, `!`, `in`, `instanceof`, `typeof`, `-`, `+` between
 * operands of which none is a text, …). `&&`, `||`, `??`, `?:` are control flow and never appear here.
 */
export interface Operator {
  readonly kind: 'operator'
  readonly op: string
  readonly operands: readonly ValueId[]
}

/** What lowering does not understand, or a limit; `inputs` are the values that go in. Counted. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly reason: string
  readonly inputs: readonly ValueId[]
}

/** One instruction; its ordinal in `FunctionIr.instructions` is the {@link ValueId} of its result. */
export type Instruction =
  | Literal
  | Template
  | ObjectLiteral
  | ArrayLiteral
  | FunctionValue
  | ClassValue
  | ParameterValue
  | Ambient
  | Caught
  | Load
  | Store
  | Member
  | Rest
  | Element
  | SetMember
  | Call
  | Await
  | Operator
  | Unknown

/** How a block ends. `switch` is lowered to branches on `===`. */
export type Terminal =
  | { readonly kind: 'goto'; readonly target: BlockId }
  | { readonly kind: 'branch'; readonly condition: ValueId; readonly then: BlockId; readonly else: BlockId }
  /** A loop over `of`: `body` runs for each element, then `after`. No condition value. */
  | { readonly kind: 'iterate'; readonly of: ValueId; readonly body: BlockId; readonly after: BlockId }
  | { readonly kind: 'return'; readonly value: ValueId | null }
  | { readonly kind: 'throw'; readonly value: ValueId }
  | { readonly kind: 'unreachable' }
