// Defensive reads of ESTree nodes: dialects leave optional keys out.
import type { Node } from '../syntax/tree'

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The child node at `key`, or null. */
export function child(node: Node, key: string): Node | null {
  const value = node[key]
  return isNode(value) ? value : null
}

/** The list of child nodes at `key`; holes are null. */
export function childrenWithHoles(node: Node, key: string): readonly (Node | null)[] {
  const value = node[key]
  return Array.isArray(value) ? value.map((item) => (isNode(item) ? item : null)) : []
}

/** The list of child nodes at `key` without holes. */
export function children(node: Node, key: string): readonly Node[] {
  const value = node[key]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** A string field. */
export function text(node: Node, key: string): string {
  const value = node[key]
  return typeof value === 'string' ? value : ''
}

/** A boolean field. */
export function flag(node: Node, key: string): boolean {
  return node[key] === true
}

/** Constant name of a property key, member name or specifier; null when computed. */
export function keyName(key: Node | null, computed: boolean): string | null {
  if (!key) return null
  if (key.type === 'PrivateIdentifier' || key.type === 'PrivateName') return `#${text(key, 'name')}`
  if (!computed && (key.type === 'Identifier' || key.type === 'JSXIdentifier')) return text(key, 'name')
  if (key.type === 'Literal' && (typeof key['value'] === 'string' || typeof key['value'] === 'number')) return String(key['value'])
  if (key.type === 'TemplateLiteral' && children(key, 'expressions').length === 0) {
    const quasi = children(key, 'quasis')[0]
    const cooked = quasi?.['value']
    return typeof cooked === 'object' && cooked !== null ? String((cooked as { cooked?: string }).cooked ?? '') : ''
  }
  return null
}
