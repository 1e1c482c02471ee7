// Reading fields of ESTree nodes whose keys and dialect are not certain. The only place that trusts a node's form.
import type { Node } from './tree'

const NO_NODES: readonly (Node | null)[] = []

/** @returns the node in field `key`, or null when the field is absent or holds no node. */
export function child(node: Node, key: string): Node | null {
  const value = node[key]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null
}

/** @returns the nodes in the list field `key`, with null for holes (`[a, , b]`); empty when there is no list. */
export function children(node: Node, key: string): readonly (Node | null)[] {
  const value = node[key]
  return Array.isArray(value) ? (value as readonly (Node | null)[]) : NO_NODES
}

/** @returns the text in field `key`, or the empty text. */
export function text(node: Node, key: string): string {
  const value = node[key]
  return typeof value === 'string' ? value : ''
}

/** @returns true when field `key` is exactly true. */
export function flag(node: Node, key: string): boolean {
  return node[key] === true
}

/** @returns the name of an Identifier, `#name` of a PrivateIdentifier, the text of a string Literal, else null. */
export function nameOf(node: Node | null): string | null {
  if (node === null) return null
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return text(node, 'name')
  if (node.type === 'PrivateIdentifier') return `#${text(node, 'name')}`
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value']
  return null
}

/** Wrappers that leave the value as it is: `(x)`, `x as T`, `x satisfies T`, `x!`, `<T>x`, `f<T>`. */
export function unwrap(node: Node | null): Node | null {
  let inner = node
  while (inner !== null && TRANSPARENT.has(inner.type)) inner = child(inner, 'expression')
  return inner
}

/** Node types that {@link unwrap} sees through. */
export const TRANSPARENT: ReadonlySet<string> = new Set([
  'ParenthesizedExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
])
