// The statements around a place in a tree.
import type { Span } from './spans'
import type { Node, SyntaxTree } from './tree'

const STATEMENT = /(Statement|Declaration|PropertyDefinition|MethodDefinition)$/

/** @returns the statements and class members around a span, innermost first. */
export function enclosingStatements(tree: SyntaxTree, span: Span): Span[] {
  const found: Span[] = []
  let at: Node | null = tree.program
  while (at !== null) {
    const inner: Node | null = childAround(tree, at, span)
    if (inner !== null && STATEMENT.test(inner.type)) found.push({ start: tree.start(inner), end: tree.end(inner) })
    at = inner
  }
  return found.reverse()
}

function childAround(tree: SyntaxTree, node: Node, span: Span): Node | null {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue
    for (const item of Array.isArray(value) ? value : [value]) {
      if (isNode(item) && tree.start(item) <= span.start && span.end <= tree.end(item)) return item
    }
  }
  return null
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
