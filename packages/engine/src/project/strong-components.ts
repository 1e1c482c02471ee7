// Strongly connected components of an import graph, in import order: what a module imports comes before it.

/** A graph of absolute paths, asked while it is walked. */
export type Successors = (path: string) => readonly string[]

interface Visit {
  readonly path: string
  readonly index: number
  low: number
  next: number
  readonly targets: readonly string[]
}

/**
 * Tarjan's algorithm with a stack of its own. `finish` is called for each component as soon as it is complete, its members
 * sorted, so that the result does not depend on where the walk begins. Paths for which `isDone` holds are not entered.
 */
export function walkComponents(
  start: string,
  successors: Successors,
  isDone: (path: string) => boolean,
  finish: (component: readonly string[]) => void,
): void {
  const visits = new Map<string, Visit>()
  const onStack = new Set<string>()
  const stack: string[] = []
  const work: Visit[] = []
  const enter = (path: string): void => {
    const visit = { path, index: visits.size, low: visits.size, next: 0, targets: successors(path) }
    visits.set(path, visit)
    onStack.add(path)
    stack.push(path)
    work.push(visit)
  }
  if (!isDone(start)) enter(start)
  for (let visit = work[work.length - 1]; visit; visit = work[work.length - 1]) {
    const target = visit.targets[visit.next++]
    if (target === undefined) {
      work.pop()
      const parent = work[work.length - 1]
      if (parent) parent.low = Math.min(parent.low, visit.low)
      if (visit.low === visit.index) finish(takeComponent(stack, onStack, visit.path))
      continue
    }
    const known = visits.get(target)
    if (known) {
      if (onStack.has(target)) visit.low = Math.min(visit.low, known.index)
    } else if (!isDone(target)) enter(target)
  }
}

function takeComponent(stack: string[], onStack: Set<string>, root: string): readonly string[] {
  const members = stack.splice(stack.lastIndexOf(root))
  for (const member of members) onStack.delete(member)
  return members.sort()
}
