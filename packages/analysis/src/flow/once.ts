// Facts that are worked out once per module and kept with what they are of. A `WeakMap` would keep them too, but an entry whose
// value refers to its key outlives every young collection: each file's analysis would be copied and end in the old generation.

/** Something that keeps what was worked out of it. */
export interface Keeper {
  readonly kept: Map<object, unknown>
}

/** `make`, which is called once for each keeper. */
export function once<K extends Keeper, T>(make: (of: K) => T): (of: K) => T {
  const key = {}
  return (of) => {
    if (of.kept.has(key)) return of.kept.get(key) as T
    const made = make(of)
    of.kept.set(key, made)
    return made
  }
}
