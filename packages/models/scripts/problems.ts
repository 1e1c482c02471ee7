// Words for what a schema finds wrong with a model: row, key, and what would be valid.
import type { ErrorObject } from 'ajv'

/** @returns the number of single-character edits between two words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** @returns the candidate that looks most like `word`. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return [...candidates].sort((a, b) => editDistance(word, a) - editDistance(word, b) || a.localeCompare(b))[0]
}

/** `/log/2/levle` → `log row 3, key levle`. */
function describePlace(instancePath: string): string {
  const [list, index, ...keys] = instancePath.split('/').slice(1)
  if (list === undefined) return 'the file'
  if (index === undefined) return `key '${list}'`
  const place = /^\d+$/.test(index) ? `${list} row ${Number(index) + 1}` : `key '${list}.${index}'`
  return keys.length > 0 ? `${place}, key '${keys.join('.')}'` : place
}

/** One sentence per error that names row, key and what would be valid. */
export function describeError(error: ErrorObject): string {
  const place = describePlace(error.instancePath)
  const { additionalProperty, allowedValues } = error.params as {
    additionalProperty?: string
    allowedValues?: string[]
  }
  if (additionalProperty !== undefined) {
    const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object)
    return `${place}: unknown key '${additionalProperty}'; did you mean '${nearest(additionalProperty, known)}'?`
  }
  if (allowedValues) return `${place}: must be one of ${allowedValues.join(', ')}, but is ${JSON.stringify(error.data)}`
  if (error.keyword === 'pattern')
    return `${place}: ${JSON.stringify(error.data)} is malformed (${error.parentSchema?.['description'] ?? ''})`
  return `${place}: ${error.message ?? error.keyword}`
}
