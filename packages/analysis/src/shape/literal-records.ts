// Objects written in place that a module exports, as records for importers: `export const config = { db: { password: process.env.DB } }`.
import type { ValueRef } from '../ir/ids'
import type { ShapeField, TypeRef } from '../ir/module'
import { MAX_TYPE_PARTS } from '../limits'
import { toTypeRef } from './type-refs'
import type { ValueTypes } from './value-types'

/** The record that an exported value is, when it is one object literal; else null. */
export function literalRecord(types: ValueTypes, ref: ValueRef): TypeRef | null {
  const type = typeOfLiteral(types, ref, 0)
  return type.kind === 'object' ? type : null
}

const OTHER: TypeRef = { kind: 'other' }

function typeOfLiteral(types: ValueTypes, ref: ValueRef, depth: number): TypeRef {
  const { flow } = types
  const makers = flow.producers(ref)
  const [made, ...more] = makers
  const instruction = made && flow.instruction(made)
  if (!made || !instruction || depth > MAX_TYPE_PARTS) return OTHER
  if (makers.some((each) => isFromEnvironment(types, each))) return { kind: 'primitive', name: 'string' }
  if (more.length > 0) return OTHER
  switch (instruction.kind) {
    case 'object':
      return {
        kind: 'object',
        fields: instruction.properties.flatMap((property): readonly ShapeField[] => {
          const value = { fn: made.fn, value: property.value }
          if (property.kind === 'spread') return spread(typeOfLiteral(types, value, depth + 1))
          if (property.key === null || property.kind !== 'field') return []
          return [{ name: property.key, type: typeOfLiteral(types, value, depth + 1), optional: false }]
        }),
      }
    case 'literal':
      // Not its value, so that another text changes nothing for importers.
      return instruction.type === 'string' ? { kind: 'primitive', name: 'fixed' } : OTHER
    case 'function':
    case 'class':
      return { kind: 'function', returns: null }
    default:
      return toTypeRef(types, types.of(ref))
  }
}

const spread = (type: TypeRef): readonly ShapeField[] => (type.kind === 'object' ? type.fields : [])

/** A variable of the environment: a text that the source does not hold. */
function isFromEnvironment({ flow }: ValueTypes, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind !== 'member' || instruction.property === null) return false
  const object = { fn: ref.fn, value: instruction.object }
  return flow.valueRows(object, 'source').some(({ row }) => row.kind === 'environment')
}
