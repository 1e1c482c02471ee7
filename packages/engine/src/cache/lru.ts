// A bounded map: the least recently used entries (those used while it was half empty count alike) go when the total weight exceeds the budget. An evicted entry costs time only.

/** See {@link createLru}. */
export interface Lru<V> {
  readonly get: (key: string) => V | undefined
  /** An entry of a group takes the place of the group's last one: texts of a file that is being edited do not come back. */
  readonly set: (key: string, value: V, weight: number, group?: string) => void
  readonly delete: (key: string) => void
  /** Lets go of what a group holds. Done before its next entry is made, the two are never in memory together. */
  readonly release: (group: string) => void
  readonly clear: () => void
  readonly size: () => number
}

/** Makes a map whose entries weigh at most `budget` together; the newest entry always stays. */
export function createLru<V>(budget: number): Lru<V> {
  const entries = new Map<string, { readonly value: V; readonly weight: number }>()
  let total = 0
  const remove = (key: string): void => {
    total -= entries.get(key)?.weight ?? 0
    entries.delete(key)
  }
  const get = (key: string): V | undefined => {
    const entry = entries.get(key)
    if (entry === undefined) return undefined
    // While there is room, order does not matter, and keeping it would cost more than most answers.
    if (total > budget / 2) {
      entries.delete(key)
      entries.set(key, entry)
    }
    return entry.value
  }
  const newest = new Map<string, string>()
  const set = (key: string, value: V, weight: number, group?: string): void => {
    remove(key)
    if (group !== undefined) {
      remove(newest.get(group) ?? key)
      newest.set(group, key)
    }
    entries.set(key, { value, weight })
    total += weight
    for (const oldest of entries.keys()) {
      if (total <= budget || entries.size === 1) break
      remove(oldest)
    }
  }
  const clear = (): void => {
    entries.clear()
    newest.clear()
    total = 0
  }
  const release = (group: string): void => {
    const key = newest.get(group)
    if (key === undefined) return
    remove(key)
    newest.delete(group)
  }
  return { get, set, delete: remove, release, clear, size: () => entries.size }
}
