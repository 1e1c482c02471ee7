// Types whose values the program knows beforehand, or that cannot name a host: what a schema of them lets through is no outsider's choice.
import { MAX_FIELD_DEPTH } from '../limits'
import type { Typed } from './type-space'
import type { ValueTypes } from './value-types'

const CLOSED = new Set(['fixed', 'identifier', 'number', 'bigint', 'boolean', 'Date', 'null', 'undefined'])

/** One of a few constants, a number, a date, an identifier; of alternatives each. */
export function isClosedType(types: ValueTypes, typed: Typed | null, depth = 0): boolean {
  const form = types.form(typed)
  if (form.kind === 'literal') return true
  if (form.kind === 'primitive') return CLOSED.has(form.name)
  return (
    form.kind === 'union' &&
    depth < MAX_FIELD_DEPTH &&
    form.types.length > 0 &&
    form.types.every((each) => isClosedType(types, each, depth + 1))
  )
}
