// Checks that a schema cannot make: types that no model declares, packages claimed twice, rows without a root.

/** A model, a row: plain data as read from YAML. */
export type Row = Readonly<Record<string, unknown>>

/** One model and where it stands, relative to the package. */
export interface SourceFile {
  readonly file: string
  readonly model: Row
}

const LISTS = [
  'types',
  'log',
  'flow',
  'barrier',
  'guard',
  'source',
  'outbound',
  'decision',
  'refusal',
  'response',
  'escape',
  'callback',
  'probe',
  'plain',
  'chain',
  'event',
  'redaction',
  'shape',
  'handler',
]

/** Types that the analysis itself knows. */
const BUILT_IN = ['ecmascript.Any']

/** @returns the rows of a model with the name of their list and their number from 1. */
export function rowsOf(model: Row): { list: string; number: number; row: Row }[] {
  return LISTS.flatMap((list) => {
    const rows = (model[list] ?? []) as readonly Row[]
    return rows.map((row, index) => ({ list, number: index + 1, row }))
  })
}

function namesOf(model: Row, key: 'package' | 'global'): string[] {
  const names = model[key] as string | readonly string[] | undefined
  return names === undefined ? [] : typeof names === 'string' ? [names] : [...names]
}

function findDoubleClaims(models: readonly SourceFile[]): string[] {
  const claims = new Map<string, string>()
  const problems: string[] = []
  for (const { file, model } of models) {
    for (const claim of [...namesOf(model, 'package'), ...namesOf(model, 'global').map((name) => `global ${name}`)]) {
      const other = claims.get(claim)
      if (other) problems.push(`${file}: '${claim}' is already described in ${other}`)
      claims.set(claim, file)
    }
  }
  return problems
}

/** @returns one sentence per problem. */
export function checkReferences(models: readonly SourceFile[]): string[] {
  const declared = new Set([
    ...BUILT_IN,
    ...models.flatMap(({ model }) => rowsOf(model).map(({ row }) => String(row['type']))),
  ])
  const problems = findDoubleClaims(models)
  for (const { file, model } of models) {
    const hasRoot = namesOf(model, 'package').length + namesOf(model, 'global').length > 0
    if (model['example'] === undefined) problems.push(`${file}: has no example`)
    for (const { list, number, row } of rowsOf(model)) {
      const place = `${file}: ${list} row ${number}`
      const of = row['of'] as string | undefined
      if (of !== undefined && !declared.has(of)) problems.push(`${place}, key 'of': no model declares the type '${of}'`)
      if (of === undefined && row['named'] === undefined && !hasRoot)
        problems.push(`${place}: the file has neither package nor global, so the row needs 'of'`)
      if (of === undefined && list !== 'types' && row['path'] === undefined)
        problems.push(`${place}: needs 'path' (empty for the root itself)`)
    }
  }
  return problems
}
