// Types as plain data in the words of the module that asks.
import type { TypeRef } from '../ir/module'
import { MAX_TYPE_PARTS } from '../limits'
import type { Typed } from './type-space'
import type { ValueTypes } from './value-types'

const OTHER: TypeRef = { kind: 'other' }

/** A type in words of this module; types of others are written out, some levels deep. */
export function toTypeRef(types: ValueTypes, typed: Typed | null, depth = 0): TypeRef {
  if (!typed || depth > MAX_TYPE_PARTS) return OTHER
  if (typed.kind === 'written' && typed.in.space === types.space && typed.in.bound.size === 0) return typed.type
  const form = types.form(typed)
  const inner = (each: Typed | null): TypeRef => toTypeRef(types, each, depth + 1)
  switch (form.kind) {
    case 'record':
      return {
        kind: 'object',
        fields: form.fields.map(({ name, type, hidden }) => ({
          name,
          type: type && inner(type),
          optional: false,
          ...(hidden ? { hidden } : {}),
        })),
      }
    case 'list':
      return { kind: 'array', element: inner(form.element) }
    case 'union':
      return { kind: 'union', types: form.types.map(inner) }
    case 'function':
      return { kind: 'function', returns: form.returns && inner(form.returns) }
    case 'schema':
      return { kind: 'schema', of: inner(form.of), as: form.as }
    case 'primitive':
    case 'literal':
      return form
    case 'unknown':
      return OTHER
  }
}
