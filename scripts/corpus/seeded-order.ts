// A fixed-seed order of keyed things: each key's rank depends on the seed and itself alone, so a new thing moves no other.
import { createHash } from 'node:crypto'

/** The rank of a key under a seed: hexadecimal, uniformly spread. */
function seededRank(seed: string, key: string): string {
  return createHash('sha256').update(`${seed}\0${key}`).digest('hex')
}

/** The things in the order of their ranks; the order they came in does not matter. */
export function seededOrder<T>(things: readonly T[], seed: string, keyOf: (thing: T) => string): T[] {
  const ranked = things.map((thing) => ({ thing, rank: seededRank(seed, keyOf(thing)) }))
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
  return ranked.map(({ thing }) => thing)
}
