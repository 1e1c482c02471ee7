// Where instructions stand in the source. Kept outside the facts, so that a moved line changes no fact and no summary; looked
// up only when a finding is rendered or an edit is made.

/** A half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A statement that an edit can stand before, behind or around. */
export interface StatementPosition extends Range {
  /** True when it is a single statement without braces (`if (x) return`), so that a second one needs a block. */
  readonly isBare: boolean
}

/** Positions of one function's instructions; arrays are indexed by ValueId. */
export interface FunctionPositions {
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** Innermost statement around the instruction, an index into `ModulePositions.statements`; -1: none (expression-bodied arrow, class field). */
  readonly statement: readonly number[]
  /** The function's own name, or its head when it has none. */
  readonly head: Range
  /** From `{` to `}`; null for an expression body. */
  readonly body: Range | null
  /** Per try region: the head of its catch (`catch (e)`, or `catch`), and the body's braces. */
  readonly catches: readonly { readonly head: Range; readonly body: Range }[]
  /** Parameters as written, patterns and types included. */
  readonly parameters: readonly Range[]
  /** Per object literal (by ValueId): the range of each property, in order. */
  readonly properties: Readonly<Record<number, readonly Range[]>>
  /** Per member or set-member (by ValueId): the range of the property name. */
  readonly names: Readonly<Record<number, Range>>
}

/** Positions of a module. */
export interface ModulePositions {
  readonly functions: readonly FunctionPositions[]
  readonly statements: readonly StatementPosition[]
  /** Behind the last import (or directive, or hashbang): where a new import goes. */
  readonly importsEnd: number
  /** The module uses `require` and no `import`. */
  readonly usesRequire: boolean
}
