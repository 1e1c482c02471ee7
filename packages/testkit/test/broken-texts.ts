// Texts and trees that no longer are what they were: cut off, or with pieces swapped, doubled or taken away. Repeatable by seed.

/** A repeatable source of chance. */
export interface Chance {
  /** A whole number below `limit`. */
  readonly below: (limit: number) => number
  readonly shuffle: <T>(items: readonly T[]) => readonly T[]
}

/** Chance from a seed (a linear congruential generator; its high bits are good enough to break texts). */
export function seeded(seed: number): Chance {
  let state = (seed * 2654435761 + 1) >>> 0
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const shuffle = <T>(items: readonly T[]): readonly T[] => {
    const left = [...items]
    return items.map(() => left.splice(below(left.length), 1)[0] as T)
  }
  return { below, shuffle }
}

/** The text cut off at `count` places. */
export function truncations(text: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    text.slice(0, Math.floor((text.length * (index + 1)) / (count + 1))),
  )
}

const SPLICED = [
  '',
  '{',
  '}',
  '(',
  ')',
  '`',
  '?.',
  ' await ',
  '...',
  ' => ',
  '${',
  '#',
  '@',
  ' case ',
  '\u{1F600}',
  '\u2028',
]

/** The text with one piece changed. Pieces are words, marks and white space. */
export function mutate(text: string, chance: Chance): string {
  const pieces = text.split(/\b/)
  const [at, other] = [chance.below(pieces.length), chance.below(pieces.length)]
  const [piece = '', second = ''] = [pieces[at], pieces[other]]
  const changes = [
    () => pieces.with(at, ''),
    () => pieces.with(at, piece + piece),
    () => pieces.with(at, second).with(other, piece),
    () => pieces.with(at, SPLICED[chance.below(SPLICED.length)] ?? ''),
    () => pieces.with(at, second),
  ]
  return (changes[chance.below(changes.length)]?.() ?? pieces).join('')
}

/** Fields of nodes that lead to no node below: places, the way back, and what the analysis does not read of a program. */
const NO_CHILD: ReadonlySet<string> = new Set(['parent', 'loc', 'range', 'tokens', 'comments'])

/** Spoils one field of a node of the tree, in place: no parser makes such a tree, another version of one might. */
export function damage(program: object, chance: Chance): void {
  const nodes: Record<string, unknown>[] = []
  const work: unknown[] = [program]
  while (work.length > 0) {
    const item = work.pop()
    if (typeof item !== 'object' || item === null || item instanceof RegExp) continue
    if ('type' in item) nodes.push(item as Record<string, unknown>)
    for (const [key, value] of Object.entries(item)) if (!NO_CHILD.has(key)) work.push(value)
  }
  const node = nodes[chance.below(nodes.length)]
  const keys = Object.keys(node ?? {}).filter((key) => !NO_CHILD.has(key) && !/^(?:start|end)$/.test(key))
  const key = keys[chance.below(keys.length)]
  if (node !== undefined && key !== undefined)
    node[key] = [null, undefined, 'NoSuchType', [], {}, 7, [null]][chance.below(7)]
}
