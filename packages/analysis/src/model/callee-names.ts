// Member names under which a call can have a row of some kind: what is called `obj.fly()` cannot log when no model has a row for
// `fly`. Spares most calls the question what their receiver is.
import type { PathStep } from './access-path'
import { anyOf } from './any-pattern'
import { EFFECT_KINDS, namesIn } from './library-index'
import type { EffectKind, LibraryModel, RowRoot } from './rows'
import { MAX_NAMES } from '../limits'
import { readPlaceOfRow } from './trie-builder'

/** Whether a call of something of this name can have a row of this kind. */
export type CalleeNames = (kind: EffectKind, name: string) => boolean

/** What the rows of all models say, by what their paths end in. */
interface Endings {
  /** Kinds of rows at a member of this name, or at what `new` makes of it; `*`: at any member. */
  readonly kinds: Map<string, Set<EffectKind>>
  /** Types that members of this name have. */
  readonly types: Map<string, Set<string>>
  /** Kinds of rows at a type itself, or at what `new` makes of it. */
  readonly ofType: Map<string, Set<EffectKind>>
}

/** Collects the names from the rows; no place has to be made for it. */
export function collectCalleeNames(libraries: readonly LibraryModel[], conventions: readonly RegExp[]): CalleeNames {
  const endings: Endings = { kinds: new Map(), types: new Map(), ofType: new Map() }
  for (const model of libraries) collectModel(endings, model)
  const answers = new Map<string, ReadonlySet<EffectKind> | 'any'>()
  const open = kindsOf(endings, '*')
  const isConvention = anyOf(conventions)
  return (kind, name) => {
    let kinds = answers.get(name)
    if (kinds === undefined) {
      if (answers.size > MAX_NAMES) answers.clear()
      kinds = isConvention(name) ? 'any' : kindsOf(endings, name)
      answers.set(name, kinds)
    }
    return kinds === 'any' || kinds.has(kind) || open.has(kind)
  }
}

/** Names of methods that change what their receiver describes (`schema.add(…)`) or holds (`paths.push(…)`). */
export function collectChangingNames(libraries: readonly LibraryModel[]): ReadonlySet<string> {
  const found = libraries.flatMap((model) => [
    ...(model.shape ?? []).flatMap((row) =>
      row.changes ? endNames(model, row, readPlaceOfRow('shape', row) ?? []) : [],
    ),
    ...(model.flow ?? []).flatMap((row) =>
      row.to === 'Receiver' && row.as === 'collection' ? endNames(model, row, readPlaceOfRow('flow', row) ?? []) : [],
    ),
  ])
  return new Set(found)
}

function kindsOf({ kinds, types, ofType }: Endings, name: string): ReadonlySet<EffectKind> {
  const found = new Set(kinds.get(name))
  for (const type of types.get(name) ?? []) for (const kind of ofType.get(type) ?? []) found.add(kind)
  return found
}

function collectModel(endings: Endings, model: LibraryModel): void {
  for (const row of model.types ?? []) {
    if (row.annotation !== undefined || row.named !== undefined || row.arity !== undefined) continue
    for (const name of endNames(model, row, readPlaceOfRow('plain', row) ?? [])) add(endings.types, name, row.type)
  }
  for (const kind of EFFECT_KINDS) {
    for (const row of model[kind] ?? []) {
      const steps = readPlaceOfRow(kind, row) ?? []
      const place = steps[steps.length - 1]?.kind === 'instance' ? steps.slice(0, -1) : steps
      if (place.length === 0 && row.of !== undefined) add(endings.ofType, row.of, kind)
      else for (const name of endNames(model, row, place)) add(endings.kinds, name, kind)
    }
  }
}

/** Names that a call at the end of the path is written with. */
function endNames(model: LibraryModel, row: RowRoot, steps: readonly PathStep[]): readonly string[] {
  const last = steps[steps.length - 1]
  if (last === undefined) return row.of === undefined ? namesIn(model.function) : []
  return last.kind === 'member' ? (last.names ?? ['*']) : []
}

function add<T>(names: Map<string, Set<T>>, name: string, value: T): void {
  const known = names.get(name)
  if (known) known.add(value)
  else names.set(name, new Set([value]))
}
