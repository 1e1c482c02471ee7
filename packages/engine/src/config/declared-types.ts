// Types that the user's rows start from and that no model declares: such a row would apply nowhere, and nobody would say so.
import type { LibraryModel } from '@logwright/analysis/model/rows'
import type { UserError } from '../session'
import type { ModelOrigin } from './collected-models'
import { nearestKey } from './nearest-key'

/** A row as written. */
type Row = Readonly<Record<string, unknown>>

/** Types that the analysis itself knows. */
const ALWAYS: readonly string[] = ['ecmascript.Any']

/** One error for each row of `models` that names an undeclared type under `of`. `origins` are where the models stand. */
export function checkTypes(
  models: readonly LibraryModel[],
  origins: readonly ModelOrigin[],
  all: readonly LibraryModel[],
): readonly UserError[] {
  const named = models.flatMap((model, at) =>
    rowsOf(model).flatMap(({ list, index, row }) => {
      const { of } = row
      const origin = origins[at]
      return typeof of === 'string' && origin ? [{ of, origin, path: [...origin.path, list, index, 'of'] }] : []
    }),
  )
  if (named.length === 0) return []
  const declared = new Set([...ALWAYS, ...all.flatMap((model) => rowsOf(model).flatMap(({ row }) => typesOf(row)))])
  return named.flatMap(({ of, origin, path }) => {
    if (declared.has(of)) return []
    const nearest = nearestKey(of, [...declared])
    const hint = nearest === null ? '.' : `; did you mean '${nearest}'?`
    const message = `No model declares the type '${of}'${hint}`
    const at = origin.isShort ? origin.path : path
    return [{ ...origin.locator.errorAt(at, message, { atKey: false, nearest }), kind: 'model' as const }]
  })
}

function typesOf({ type }: Row): readonly string[] {
  return typeof type === 'string' ? [type] : []
}

function rowsOf(model: LibraryModel): readonly { readonly list: string; readonly index: number; readonly row: Row }[] {
  return Object.entries(model).flatMap(([list, rows]: [string, unknown]) =>
    Array.isArray(rows) ? rows.flatMap((row: unknown, index) => (isRow(row) ? [{ list, index, row }] : [])) : [],
  )
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null
}
