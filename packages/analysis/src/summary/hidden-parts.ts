// What a logger hides of a record by its own configuration, as plain data, and whether it hides a given place of the record.

/** A part of a value that gets through a function of the project. */
export interface KeptPart {
  /** Members that lead to it; empty: the value itself. */
  readonly path: readonly string[]
  /** Members of it that are taken out. */
  readonly without: readonly (readonly string[])[]
}

/** One thing that a logger hides. */
export interface HiddenPart {
  /** Keys from the record inwards. `*` stands for any one key. Empty: the whole record. */
  readonly keys: readonly string[]
  /** What is written of it all the same; absent: nothing. */
  readonly kept?: readonly KeptPart[]
  /** The key may stand anywhere in the record. */
  readonly anywhere?: true
  /** Only in what a log call is given, or only in what a child logger is bound to. */
  readonly only?: 'given' | 'bound'
}

/** What a logger hides; `all`: it is configured in a way that cannot be read, and believed. */
export type Redacted = 'all' | readonly HiddenPart[]

/** What is hidden of a record's given fields, or of those that a child logger is bound to. */
export function hiddenOf(redacted: Redacted, part: 'given' | 'bound'): Redacted {
  if (redacted === 'all') return redacted
  return redacted.some(({ only }) => only)
    ? redacted.filter(({ only }) => only === undefined || only === part)
    : redacted
}

/** Under this key formats find the text of a record. */
export const MESSAGE: readonly string[] = ['message']

/** Stands for a key that is not known, in a record's path. */
export const SOME_KEY = '*'

/** Whether what stands at a place of the record is hidden, with all that it holds or but for pieces. */
export function isHidden(redacted: Redacted, place: readonly string[]): boolean {
  return redacted === 'all' || redacted.some((part) => hides(part, place))
}

/** Pieces that a logger writes of what it hides at a place: `['headers']` of a request. */
export function writtenPieces(redacted: Redacted, place: readonly string[]): readonly (readonly string[])[] {
  if (redacted === 'all') return []
  return redacted.flatMap((part) => {
    if (!part.kept || !hides(part, place)) return []
    const inner = place.slice(part.keys.length)
    return part.kept.flatMap(({ path }) => (matches(inner, path) ? [path.slice(inner.length)] : []))
  })
}

/** Paths of what is hidden inside the value at `place`, as far as they are known: `['headers', 'cookie']`. */
export function hiddenInside(redacted: Redacted, place: readonly string[]): readonly (readonly string[])[] {
  if (redacted === 'all') return []
  return redacted.flatMap(({ keys, kept, anywhere }) => {
    if (anywhere) return [keys]
    if (keys.length < place.length || !matches(keys.slice(0, place.length), place)) return []
    const inner = keys.slice(place.length)
    return [
      ...(inner.length > 0 ? [inner] : []),
      ...(kept ?? []).flatMap(({ without }) => without.map((w) => [...inner, ...w])),
    ]
  })
}

function hides({ keys, kept, anywhere }: HiddenPart, place: readonly string[]): boolean {
  if (anywhere) return place.includes(keys[0] ?? '')
  if (place.length < keys.length || !matches(keys, place)) return false
  const inner = place.slice(keys.length)
  return !kept?.some((part) => holds(part, inner))
}

function matches(keys: readonly string[], place: readonly string[]): boolean {
  return keys.every((key, i) => key === SOME_KEY || key === place[i])
}

/** The kept part holds what stands at `inner` as a whole. */
function holds({ path, without }: KeptPart, inner: readonly string[]): boolean {
  if (path.length > inner.length || path.some((key, i) => key !== inner[i] && inner[i] !== SOME_KEY)) return false
  const rest = inner.slice(path.length)
  return !without.some((taken) => taken.length <= rest.length && matches(taken, rest))
}
