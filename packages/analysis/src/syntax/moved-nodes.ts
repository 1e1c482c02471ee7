// Moves parsed code to another place of the text: what follows an edit keeps its nodes.
import type { Node } from './tree'

/** A node whose place is written in it. */
export interface PlacedNode extends Node {
  start: number
  end: number
}

/** @returns a node and all nodes in it that have a place, of a tree without parent links. */
export function nodesUnder(root: Node): readonly PlacedNode[] {
  const found: PlacedNode[] = []
  addNode(found, root)
  for (let i = 0; i < found.length; i++) {
    const node = found[i]
    for (const key in node) {
      const value = node[key]
      if (typeof value !== 'object' || value === null) continue
      if (!Array.isArray(value)) addNode(found, value)
      else for (const item of value as readonly unknown[]) addNode(found, item)
    }
  }
  return found
}

function addNode(found: PlacedNode[], value: unknown): void {
  if (typeof value === 'object' && value !== null && 'type' in value && 'start' in value)
    found.push(value as PlacedNode)
}

/** Adds `delta` to the `start` and `end` of each node, in place. */
export function moveNodes(nodes: readonly PlacedNode[], delta: number): void {
  if (delta === 0) return
  for (const node of nodes) {
    node.start += delta
    node.end += delta
  }
}
