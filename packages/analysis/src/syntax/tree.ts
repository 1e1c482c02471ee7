// The parser port: what every parser (espree, @typescript-eslint/parser, oxc) hands to lowering. ESTree nodes are known in
// syntax/ and lower/ only.

/** An ESTree node of any dialect. Fields are read defensively: dialects leave optional keys out. */
export interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** A comment; `start`/`end` include the delimiters, `value` does not. */
export interface Comment {
  readonly type: 'Line' | 'Block' | string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** A parsed file. `range` positions are read through {@link SyntaxTree.start} and `end`, since dialects store them differently. */
export interface SyntaxTree {
  readonly program: Node
  readonly comments: readonly Comment[]
  /** Without a byte-order mark; offsets count from here. */
  readonly text: string
  readonly start: (node: Node) => number
  readonly end: (node: Node) => number
}
