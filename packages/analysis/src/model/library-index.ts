// Which models tell of a name: a model is put into the trie when something of it is asked for, and with it every model that may
// say more of the same places, so that a place is whole when it is first seen.
import type { EffectKind, LibraryModel } from './rows'

/** Every kind of row but types. */
export const EFFECT_KINDS: readonly EffectKind[] = [
  'log', 'flow', 'barrier', 'guard', 'source', 'outbound', 'decision', 'refusal', 'response', 'escape', 'callback', 'probe', 'redaction',
  'shape', 'handler', 'plain', 'chain', 'event',
] // prettier-ignore

/** What a place begins at. */
export type RootKind = 'package' | 'global' | 'function' | 'type'

/** Models by the names that they tell of. */
export interface LibraryIndex {
  /** Models that say something of the root or type. */
  readonly about: (kind: RootKind, name: string) => readonly number[]
  /** All models of which a place near one of these models may have rows, themselves included, in their order. */
  readonly closure: (models: readonly number[]) => readonly number[]
  /** Some row gives this type, or starts at it. */
  readonly isType: (name: string) => boolean
}

/** Names of a model's head: one, several or none. */
export function namesIn(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** The name under which messages speak of a model. */
export function libraryName(model: LibraryModel): string {
  return namesIn(model.package)[0] ?? namesIn(model.global)[0] ?? namesIn(model.function)[0] ?? model.area
}

const NONE: readonly number[] = []

/** Indexes models; reads no path of any row. */
export function indexLibraries(libraries: readonly LibraryModel[]): LibraryIndex {
  const byRoot = new Map<string, number[]>()
  const roots = libraries.map((model, at) => {
    const own = [...headsOf(model), ...typesOf(model, true)]
    for (const key of own) add(byRoot, key, at)
    return own
  })
  const about: LibraryIndex['about'] = (kind, name) => byRoot.get(`${kind} ${name}`) ?? NONE
  const types = new Set(libraries.flatMap(({ types: rows }) => (rows ?? []).map(({ type }) => type)))
  return {
    about,
    isType: (name) => types.has(name) || byRoot.has(`type ${name}`),
    closure: (models) => {
      const found = new Set(models)
      for (const at of found) {
        const model = libraries[at]
        if (!model) continue
        for (const key of [...(roots[at] ?? []), ...typesOf(model, false)])
          for (const other of byRoot.get(key) ?? NONE) found.add(other)
      }
      return [...found].sort((a, b) => a - b)
    },
  }
}

function add(byRoot: Map<string, number[]>, key: string, at: number): void {
  const known = byRoot.get(key)
  if (known === undefined) byRoot.set(key, [at])
  else if (known[known.length - 1] !== at) known.push(at)
}

function headsOf(model: LibraryModel): readonly string[] {
  return [
    ...namesIn(model.package).map((name) => `package ${name}`),
    ...namesIn(model.global).map((name) => `global ${name}`),
    ...namesIn(model.function).map((name) => `function ${name}`),
  ]
}

/** Types that rows start at (`isStart`), or that they give to places. */
function typesOf(model: LibraryModel, isStart: boolean): readonly string[] {
  const found = new Set<string>()
  for (const row of model.types ?? []) {
    if (isStart) {
      if (row.of !== undefined) found.add(`type ${row.of}`)
    } else if (row.annotation === undefined && row.named === undefined) found.add(`type ${row.type}`)
  }
  if (isStart)
    for (const kind of EFFECT_KINDS)
      for (const { of } of model[kind] ?? []) if (of !== undefined) found.add(`type ${of}`)
  return [...found]
}
