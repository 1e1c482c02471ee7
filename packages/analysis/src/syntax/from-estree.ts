// From the trees that ESLint's parsers and oxc make to SyntaxTree.
import type { Comment, Node, SyntaxTree } from './tree'

/** A comment of any parser: with `start` and `end`, or with `range`. */
export interface ForeignComment {
  readonly type: string
  readonly value: string
  readonly start?: number
  readonly end?: number
  readonly range?: readonly number[]
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Wraps a program node. ESLint's trees have `range` (`@typescript-eslint/parser` has no `start`), oxc's `start` and `end`.
 * A byte-order mark is taken off `text`, and offsets that count it are shifted.
 */
export function fromEstree(program: Node, comments: readonly ForeignComment[], text: string): SyntaxTree {
  const hasMark = text.startsWith(BYTE_ORDER_MARK)
  const source = hasMark ? text.slice(1) : text
  const shift = hasMark ? 1 : 0
  const readRange = Array.isArray(program['range'])
  const start = readRange
    ? (node: Node): number => rangeAt(node, 0) - shift
    : (node: Node): number => offset(node['start']) - shift
  const end = readRange
    ? (node: Node): number => rangeAt(node, 1) - shift
    : (node: Node): number => offset(node['end']) - shift
  return { program, comments: comments.map((comment) => toComment(comment, shift)), text: source, start, end }
}

const offset = (value: unknown): number => (typeof value === 'number' ? value : 0)

function rangeAt(node: Node, side: 0 | 1): number {
  const { range } = node
  if (Array.isArray(range)) return offset(range[side])
  return offset(side === 0 ? node['start'] : node['end'])
}

function toComment(comment: ForeignComment, shift: number): Comment {
  const start = (comment.range?.[0] ?? comment.start ?? 0) - shift
  const end = (comment.range?.[1] ?? comment.end ?? 0) - shift
  return { type: comment.type, value: comment.value, start, end }
}
