// The host's own syntax tree behind the parser port: no text is parsed a second time.
import type { Node, SyntaxTree } from '@logwright/analysis/syntax/tree'
import type { HostSourceCode } from './host-context'

/** Adapts espree, @typescript-eslint/parser, @babel/eslint-parser or oxlint; all keep `range`. */
export function toSyntaxTree(source: HostSourceCode): SyntaxTree {
  const comments = source.ast.comments ?? []
  return {
    program: source.ast,
    comments: comments.map(({ type, value, range }) => ({ type, value, start: range[0], end: range[1] })),
    text: source.text,
    start: (node) => offsetOf(node, 0),
    end: (node) => offsetOf(node, 1),
  }
}

function offsetOf(node: Node, side: 0 | 1): number {
  const { range } = node
  const offset: unknown = Array.isArray(range) ? range[side] : node[side === 0 ? 'start' : 'end']
  return typeof offset === 'number' ? offset : 0
}
