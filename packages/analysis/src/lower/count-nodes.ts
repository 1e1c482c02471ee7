// How many nodes a subtree has that lowering does not enter.
import type { Node } from '../syntax/tree'

/** Keys that hold no part of the program: links back, positions, and types. */
const SKIPPED: ReadonlySet<string> = new Set([
  'parent',
  'loc',
  'range',
  'tokens',
  'comments',
  'typeAnnotation',
  'typeArguments',
  'typeParameters',
  'returnType',
])

/** Counts the nodes of a subtree without recursion; types are left out. */
export function countNodes(root: Node): number {
  let count = 0
  const work: unknown[] = [root]
  while (work.length > 0) {
    const item = work.pop()
    if (typeof item !== 'object' || item === null) continue
    if (Array.isArray(item)) {
      for (const element of item) work.push(element)
      continue
    }
    if (!('type' in item)) continue
    count++
    for (const [key, value] of Object.entries(item)) {
      if (typeof value === 'object' && value !== null && !SKIPPED.has(key)) work.push(value)
    }
  }
  return count
}
