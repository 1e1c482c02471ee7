// The type of a JSON file's value, as an import of it has it.
import type { TypeRef } from '@logwright/analysis/ir/module'
import { MAX_JSON_DEPTH, MAX_JSON_PARTS } from '../limits'
import { parseJsonWithComments } from '../resolve/json-with-comments'

/** The type of the value in a JSON text; null when it is none, or too much of one. */
export function typeOfJson(text: string): TypeRef | null {
  const parsed = parseJsonWithComments(text)
  return parsed === null ? null : typeOfValue(parsed.value, 0, { left: MAX_JSON_PARTS })
}

function typeOfValue(value: unknown, depth: number, budget: { left: number }): TypeRef {
  if (depth > MAX_JSON_DEPTH || budget.left-- <= 0) return { kind: 'other' }
  if (Array.isArray(value)) {
    const [first]: readonly unknown[] = value
    return { kind: 'array', element: first === undefined ? { kind: 'other' } : typeOfValue(first, depth + 1, budget) }
  }
  if (typeof value !== 'object' || value === null) return plain(value)
  const fields = Object.entries(value).map(([name, inner]) => ({
    name,
    type: typeOfValue(inner, depth + 1, budget),
    optional: false,
  }))
  return { kind: 'object', fields }
}

/** An empty text holds no secret. */
function plain(value: unknown): TypeRef {
  if (value === '') return { kind: 'literal', value }
  return { kind: 'primitive', name: value === null ? 'null' : typeof value }
}
