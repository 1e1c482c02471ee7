// All models of a configuration: those written as rows, and those that short forms stand for, each with the place where it stands.
import type { LibraryModel } from '@logwright/analysis/model/rows'
import type { Io } from '../io'
import type { UserError } from '../session'
import type { ConfigFile } from './config-file'
import type { DataPath, Locator } from './located-document'
import { locateModules, type Places } from './project-modules'
import { expandEntry, NAME_LISTS } from './short-forms'

/** Where a model was written. */
export interface ModelOrigin {
  readonly locator: Locator
  readonly path: DataPath
  /** A short form has no rows of its own to point at. */
  readonly isShort: boolean
}

/** Models of a layer of configuration. */
export interface ModelLayer {
  readonly data: ConfigFile
  readonly locator: Locator
  /** Directory that its paths are relative to. */
  readonly base: string
  /** Per list: indexes, as written, of the items that are left. */
  readonly indexes: ReadonlyMap<string, readonly number[]>
}

/** Models with their origins, and what was wrong. */
export interface CollectedModels {
  readonly models: readonly LibraryModel[]
  readonly origins: readonly ModelOrigin[]
  readonly errors: readonly UserError[]
}

interface Written {
  readonly model: LibraryModel
  readonly origin: ModelOrigin
  readonly layer: ModelLayer
}

/** Collects the models of all layers; one that names a file which does not exist is left out. */
export function collectModels(
  layers: readonly ModelLayer[],
  context: { readonly io: Io; readonly root: string },
): CollectedModels {
  const written = layers.flatMap((layer) => [...rowModels(layer), ...shortModels(layer)])
  const errors: UserError[] = layers.flatMap(namedTwice)
  const kept = written.flatMap(({ model, origin, layer }) => {
    const places: Places = { ...context, base: layer.base }
    const located = locateModules(model, places)
    for (const { message, nearest } of located.missing) {
      const path = origin.isShort ? origin.path : [...origin.path, 'package']
      errors.push(layer.locator.errorAt(path, message, { atKey: false, nearest }))
    }
    return located.missing.length > 0 ? [] : [{ model: located.model, origin }]
  })
  return { models: kept.map(({ model }) => model), origins: kept.map(({ origin }) => origin), errors }
}

/** Names that stand twice in one list: what the second says would count beside the first. */
function namedTwice({ data, locator, indexes }: ModelLayer): readonly UserError[] {
  return NAME_LISTS.flatMap((list) => {
    const names = (data[list] ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.name))
    const at = (i: number): number => indexes.get(list)?.[i] ?? i
    return names.flatMap((name, i) => {
      const first = names.indexOf(name)
      if (first === i) return []
      return [
        locator.errorAt([list, at(i)], `'${name}' stands in ${list}[${at(first)}] already.`, {
          atKey: false,
          nearest: null,
        }),
      ]
    })
  })
}

function rowModels(layer: ModelLayer): readonly Written[] {
  const { data, locator, indexes } = layer
  return (data.models ?? []).map((model, i) => ({
    model: { ...model, area: model.area ?? 'user' },
    origin: { locator, path: ['models', indexes.get('models')?.[i] ?? i], isShort: false },
    layer,
  }))
}

function shortModels(layer: ModelLayer): readonly Written[] {
  const { data, locator, indexes } = layer
  return NAME_LISTS.flatMap((list) =>
    (data[list] ?? []).map((entry, i) => {
      const index = indexes.get(list)?.[i] ?? i
      const origin = { locator, path: [list, index], isShort: true }
      return { model: expandEntry(list, entry, index), origin, layer }
    }),
  )
}
