// What a logger hides of a record by its own configuration, as plain data, and whether it hides a given place of the record.
import type { Versions } from '../model/redaction-rows'

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
  /** The last key is compared in small letters. */
  readonly anyCase?: true
  /** Only in what a log call is given, or only in what a child logger is bound to. */
  readonly only?: 'given' | 'bound'
  /** Only these versions of the library hide it; until {@link partsFor} is asked, nothing is hidden by it. */
  readonly versions?: Versions & {
    /** The code says so by an option of these versions, and so uses one of them where nothing else is known. */
    readonly isSaid: boolean
  }
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

/**
 * What is hidden with the versions of a library that a package asks for: `known` for certain, `perhaps` with some of them.
 * @param majorsOf major versions that the package admits; null: not known
 */
export function partsFor(
  redacted: Redacted,
  majorsOf: (library: string) => readonly number[] | null,
): { readonly known: Redacted; readonly perhaps: readonly HiddenPart[] } {
  if (redacted === 'all' || !redacted.some(({ versions }) => versions)) return { known: redacted, perhaps: [] }
  const known: HiddenPart[] = []
  const perhaps: HiddenPart[] = []
  for (const { versions, ...part } of redacted) {
    const asked = versions && majorsOf(versions.of)
    const isIn = (major: number): boolean => versions?.majors.includes(major) === true
    if (!versions || asked?.every(isIn)) known.push(part)
    else if (!asked || asked.some(isIn)) (versions.isSaid ? known : perhaps).push(part)
  }
  return { known, perhaps }
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
  return redacted.flatMap(({ keys, kept, anywhere, versions }) => {
    if (versions) return []
    if (anywhere) return [keys]
    if (keys.length < place.length || !matches(keys.slice(0, place.length), place)) return []
    const inner = keys.slice(place.length)
    return [
      ...(inner.length > 0 ? [inner] : []),
      ...(kept ?? []).flatMap(({ without }) => without.map((w) => [...inner, ...w])),
    ]
  })
}

function hides({ keys, kept, anywhere, anyCase, versions }: HiddenPart, written: readonly string[]): boolean {
  if (versions) return false
  const place = anyCase ? written.map((key) => key.toLowerCase()) : written
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
