// Steps through the trie of library knowledge, from places to places.
import { MAX_IDENTITIES } from '../limits'
import { edgeLabel, type ApiNode, type EdgeKind } from './api-node'

const NONE: readonly ApiNode[] = []

/** One step from a trie node. */
export function stepNode(node: ApiNode, kind: EdgeKind, name?: string | number): readonly ApiNode[] {
  const exact = node.edges.size === 0 ? undefined : node.edges.get(edgeLabel(kind, name))
  if (kind === 'member') {
    const any = node.anyMember
    const self = name === 'default' && node.isRoot
    if (!any && !self) return exact ? [exact] : NONE
    return [...(exact ? [exact] : NONE), ...(any ? [any] : NONE), ...(self ? [node] : NONE)]
  }
  if ((kind !== 'argument' && kind !== 'parameter') || node.ranges.length === 0 || typeof name !== 'number')
    return exact ? [exact] : NONE
  const found: ApiNode[] = exact ? [exact] : []
  for (const range of node.ranges) if (range.kind === kind && name >= range.from) found.push(range.node)
  return found
}

/** One step from each of some nodes. */
export function stepNodes(nodes: readonly ApiNode[], kind: EdgeKind, name?: string | number): readonly ApiNode[] {
  const first = nodes[0]
  if (!first) return NONE
  return nodes.length === 1 ? stepNode(first, kind, name) : nodes.flatMap((node) => stepNode(node, kind, name))
}

/** Which type argument of the receiver says more of a value at these places. */
export function typeArgumentOf(nodes: readonly ApiNode[]): number | null {
  for (const { typeArgument } of nodes) if (typeArgument !== null) return typeArgument
  return null
}

/** Adds the roots of the nodes' types. */
export function withTypes(nodes: readonly ApiNode[]): readonly ApiNode[] {
  const first = nodes[0]
  if (!first) return NONE
  if (nodes.length === 1 && first.types.length === 0) return nodes
  const all = new Set<ApiNode>()
  const add = (node: ApiNode): void => {
    if (all.has(node) || all.size >= MAX_IDENTITIES) return
    all.add(node)
    node.types.forEach(add)
  }
  nodes.forEach(add)
  return [...all]
}

/** Adds the types that hold for a function of so many parameters. */
export function withArity(nodes: readonly ApiNode[], count: number): readonly ApiNode[] {
  return nodes.flatMap((node) => [
    node,
    ...node.typesByArity.filter((t) => count >= t.arity.min && count <= t.arity.max).map((t) => t.type),
  ])
}
