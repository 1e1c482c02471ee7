// Names by which a configuration starts from the project's code. One that nothing in the project has applies nowhere; whoever
// reads all files can tell, and no session can.
import type { LibraryModel } from '@logwright/analysis/model/rows'
import type { UserError } from '../session'
import { isProjectPath } from './known-target'
import type { LoadedConfig } from './load-config'
import type { DataPath } from './located-document'

/** Names that stand for one another, and what is to be said where no file has any of them. */
export interface UserName {
  readonly names: readonly string[]
  readonly problem: UserError
}

interface Named {
  readonly names: readonly string[]
  /** Within the model. */
  readonly path: DataPath
  readonly message: string
}

/** The names of functions, members, packages, globals and error classes that the models of a configuration start from. */
export function collectUserNames({
  config,
  modelOrigins,
}: Pick<LoadedConfig, 'config' | 'modelOrigins'>): readonly UserName[] {
  return config.models.flatMap((model, i) => {
    const origin = modelOrigins[i]
    if (!origin) return []
    const named = [...rootNames(model), ...(origin.isShort ? memberNames(model) : errorClasses(model))]
    return named.map(({ names, path, message }) => {
      const at = origin.isShort ? origin.path : [...origin.path, ...path]
      return { names, problem: origin.locator.errorAt(at, message, { atKey: false, nearest: null }) }
    })
  })
}

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')

const nobodyHas = (names: readonly string[]): string => `No checked file has the name ${quoted(names)}.`

function rootNames(model: LibraryModel): readonly Named[] {
  const functions = [model.function ?? []].flat()
  const globals = [model.global ?? []].flat()
  const packages = [model.package ?? []].flat().filter((name) => !isProjectPath(name))
  const some = (names: readonly string[], key: string, message: string): readonly Named[] =>
    names.length === 0 ? [] : [{ names, path: [key], message }]
  return [
    ...some(functions, 'function', nobodyHas(functions)),
    ...some(globals, 'global', nobodyHas(globals)),
    ...some(packages, 'package', `No checked file imports ${quoted(packages)}.`),
  ]
}

/** The export that a short form names: `logger` of `src/lib/log.ts#logger`. */
function memberNames(model: LibraryModel): readonly Named[] {
  const paths = rowsOf(model).flatMap(({ row }) => ('of' in row ? [] : [row['path']]))
  const first = paths.flatMap((path) => (typeof path === 'string' ? (/^Member\[([\w$]+)\]/.exec(path)?.[1] ?? []) : []))
  const names = [...new Set(first)].filter((name) => name !== 'default')
  return names.length === 0 ? [] : [{ names, path: [], message: nobodyHas(names) }]
}

/** Classes that a row about refusals names under `extends`. */
function errorClasses(model: LibraryModel): readonly Named[] {
  return rowsOf(model).flatMap(({ list, index, row }) => {
    const classes: unknown = row['extends']
    if (!Array.isArray(classes)) return []
    return classes.flatMap((name: unknown, i) =>
      typeof name === 'string'
        ? [{ names: [name], path: [list, index, 'extends', i], message: nobodyHas([name]) }]
        : [],
    )
  })
}

interface Row {
  readonly list: string
  readonly index: number
  readonly row: Readonly<Record<string, unknown>>
}

function rowsOf(model: LibraryModel): readonly Row[] {
  return Object.entries(model).flatMap(([list, rows]: [string, unknown]) =>
    Array.isArray(rows)
      ? rows.flatMap((row: unknown, index) =>
          typeof row === 'object' && row !== null ? [{ list, index, row: { ...row } }] : [],
        )
      : [],
  )
}
