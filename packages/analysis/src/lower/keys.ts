// Names of properties: constant where the source says so, else computed.
import type { ValueId } from '../ir/ids'
import { child, children, flag, nameOf } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import type { FunctionBuilder } from './function-builder'
import { bigintText, templateTexts } from './constants'

/** A property name: one of the two is set. */
export interface PropertyKey {
  readonly property: string | null
  readonly computed: ValueId | null
}

/** @returns the name that a key or a member's property has, null when it is computed from a variable. */
export function constantKey(key: Node | null, isComputed: boolean): string | null {
  if (key === null) return null
  if (!isComputed || key.type === 'PrivateIdentifier' || key.type === 'Literal') {
    const name = nameOf(key)
    if (name !== null) return name
  }
  if (key.type === 'Literal') {
    if (typeof key['value'] === 'number') return String(key['value'])
    return typeof key['bigint'] === 'string' ? bigintText(key) : null
  }
  return key.type === 'TemplateLiteral' && children(key, 'expressions').length === 0
    ? (templateTexts(key)[0] ?? '')
    : null
}

/** Lowers the key in field `field` of a property, member or class member. */
export function lowerKey(f: FunctionBuilder, holder: Node, field: string): PropertyKey {
  const key = child(holder, field)
  const property = constantKey(key, flag(holder, 'computed'))
  return property !== null ? { property, computed: null } : { property: null, computed: f.expression(key, holder) }
}
