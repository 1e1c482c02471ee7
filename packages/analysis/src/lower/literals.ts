// Constants, object and array literals.
import type { ValueId } from '../ir/ids'
import type { Argument, Property } from '../ir/instruction'
import type { Range } from '../ir/positions'
import { child, children, flag, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { bigintText } from './constants'
import type { FunctionBuilder } from './function-builder'
import { createFunction } from './functions'
import { lowerKey } from './keys'

/** A constant. */
export function lowerLiteral(f: FunctionBuilder, node: Node): ValueId {
  const { value, regex } = node
  if (typeof value === 'string') return f.literal('string', value, node)
  if (typeof regex === 'object' && regex !== null) return lowerRegExp(f, node, regex)
  if (typeof node['bigint'] === 'string') return f.literal('bigint', bigintText(node), node)
  if (typeof value === 'number') return f.literal('number', Number.isFinite(value) ? value : String(value), node)
  if (typeof value === 'boolean') return f.literal('boolean', value, node)
  return f.literal('null', null, node)
}

function lowerRegExp(f: FunctionBuilder, node: Node, regex: object): ValueId {
  const value = 'pattern' in regex ? String(regex.pattern) : ''
  const flags = 'flags' in regex ? Array.from(String(regex.flags)).sort().join('') : ''
  return f.emit({ kind: 'literal', type: 'regexp', value, flags }, node)
}

/** `{ a, b: 1, ...c, d() {} }` */
export function lowerObject(f: FunctionBuilder, node: Node): ValueId {
  const properties: Property[] = []
  const ranges: Range[] = []
  for (const property of children(node, 'properties')) {
    if (property === null) continue
    f.module.nodeCount += f.weight
    properties.push(lowerProperty(f, property))
    ranges.push(f.module.range(property))
  }
  const value = f.emit({ kind: 'object', properties }, node)
  f.keepProperties(value, ranges)
  return value
}

function lowerProperty(f: FunctionBuilder, node: Node): Property {
  if (node.type !== 'Property') {
    const value = f.expression(child(node, 'argument'), node)
    return { kind: 'spread', key: null, computed: null, value, shorthand: false }
  }
  const { property: key, computed } = lowerKey(f, node, 'key')
  const kind = text(node, 'kind')
  const shorthand = flag(node, 'shorthand')
  if (kind !== 'get' && kind !== 'set' && !flag(node, 'method')) {
    return { kind: 'field', key, computed, value: f.expression(child(node, 'value'), node, key), shorthand }
  }
  const value = lowerMethodValue(f, node, key)
  return { kind: kind === 'get' ? 'getter' : kind === 'set' ? 'setter' : 'method', key, computed, value, shorthand }
}

function lowerMethodValue(f: FunctionBuilder, node: Node, name: string | null): ValueId {
  const kind = text(node, 'kind')
  const method = child(node, 'value') ?? node
  f.module.nodeCount += f.weight
  const target = createFunction(f, method, {
    name,
    kind: kind === 'get' ? 'getter' : kind === 'set' ? 'setter' : 'method',
    key: child(node, 'key'),
  })
  return f.emit({ kind: 'function', target }, node)
}

/** `[a, ...b]`; holes are left out. */
export function lowerArray(f: FunctionBuilder, node: Node): ValueId {
  return f.emit({ kind: 'array', elements: lowerArguments(f, children(node, 'elements'), node) }, node)
}

/** Arguments of a call or elements of an array. */
export function lowerArguments(f: FunctionBuilder, nodes: readonly (Node | null)[], near: Node): Argument[] {
  const args: Argument[] = []
  for (const node of nodes) {
    if (node === null) continue
    const spread = node.type === 'SpreadElement'
    if (spread) f.module.nodeCount += f.weight
    args.push({ value: f.expression(spread ? child(node, 'argument') : node, near), spread })
  }
  return args
}
