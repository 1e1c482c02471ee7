// JSX: an element is a call of its component with an object of props, `children` among them.
import type { ValueId } from '../ir/ids'
import type { Argument, Property } from '../ir/instruction'
import type { Range } from '../ir/positions'
import { child, children, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import type { FunctionBuilder } from './function-builder'

/** `<a b={c}>d</a>` and `<>…</>` */
export function lowerJsxElement(f: FunctionBuilder, node: Node): ValueId {
  f.module.hasJsx = true
  const opening = child(node, 'openingElement')
  const callee = opening === null ? f.literal('string', '', node) : lowerComponent(f, child(opening, 'name'), node)
  const properties: Property[] = []
  const ranges: Range[] = []
  for (const attribute of opening === null ? [] : children(opening, 'attributes')) {
    if (attribute === null) continue
    properties.push(lowerAttribute(f, attribute))
    ranges.push(f.module.range(attribute))
  }
  const elements = lowerChildren(f, node)
  if (elements.length > 0) {
    const value = f.emit({ kind: 'array', elements }, node)
    properties.push({ kind: 'field', key: 'children', computed: null, value, shorthand: false })
    ranges.push(f.module.range(node))
  }
  const props = f.emit({ kind: 'object', properties }, opening ?? node)
  f.keepProperties(props, ranges)
  return f.emit({ kind: 'call', form: 'call', callee, args: [{ value: props, spread: false }], optional: false }, node)
}

/** Children that are values; text between tags is left out. */
function lowerChildren(f: FunctionBuilder, node: Node): Argument[] {
  const elements: Argument[] = []
  for (const inner of children(node, 'children')) {
    if (inner === null) continue
    f.module.nodeCount += f.weight
    if (inner.type === 'JSXText' || isEmpty(inner)) continue
    const value = CONTAINERS.has(inner.type)
      ? f.expression(child(inner, 'expression'), inner)
      : f.expression(inner, inner)
    elements.push({ value, spread: inner.type === 'JSXSpreadChild' })
  }
  return elements
}

const CONTAINERS: ReadonlySet<string> = new Set(['JSXExpressionContainer', 'JSXSpreadChild'])

const isEmpty = (container: Node): boolean => child(container, 'expression')?.type === 'JSXEmptyExpression'

/** `Name`, `ns.Name`, `div`, `svg:use`: lower case is an element of the page, named by a constant. */
function lowerComponent(f: FunctionBuilder, name: Node | null, near: Node): ValueId {
  const members: Node[] = []
  let at = name
  for (; at?.type === 'JSXMemberExpression'; at = child(at, 'object')) members.push(at)
  if (at === null) return f.undefined(near)
  f.module.nodeCount += f.weight * (members.length + 1)
  let value = lowerFirstName(f, at, members.length > 0)
  for (const member of members.reverse()) {
    const property = child(member, 'property')
    value = f.emit(
      { kind: 'member', object: value, property: property && text(property, 'name'), computed: null, optional: false },
      member,
    )
    f.keepName(value, property)
  }
  return value
}

function lowerFirstName(f: FunctionBuilder, node: Node, isObject: boolean): ValueId {
  const name = attributeName(node)
  if (name === 'this') return f.emit({ kind: 'ambient', name: 'this' }, node)
  if (node.type === 'JSXNamespacedName' || (!isObject && /^[a-z]|-/.test(name))) return f.literal('string', name, node)
  return f.load(f.resolve(name), node)
}

function attributeName(node: Node | null): string {
  if (node?.type !== 'JSXNamespacedName') return node === null ? '' : text(node, 'name')
  return `${attributeName(child(node, 'namespace'))}:${attributeName(child(node, 'name'))}`
}

function lowerAttribute(f: FunctionBuilder, node: Node): Property {
  f.module.nodeCount += f.weight
  if (node.type === 'JSXSpreadAttribute') {
    const value = f.expression(child(node, 'argument'), node)
    return { kind: 'spread', key: null, computed: null, value, shorthand: false }
  }
  const key = attributeName(child(node, 'name'))
  return { kind: 'field', key, computed: null, value: lowerAttributeValue(f, node, key), shorthand: false }
}

function lowerAttributeValue(f: FunctionBuilder, node: Node, key: string): ValueId {
  const value = child(node, 'value')
  if (value === null) return f.literal('boolean', true, node)
  if (value.type === 'JSXExpressionContainer') return f.expression(child(value, 'expression'), value, key)
  if (value.type !== 'Literal') return f.expression(value, node)
  // Parsers differ in whether they decode `&amp;`, so the text is taken as written.
  const { tree } = f.module
  return f.literal('string', tree.text.slice(tree.start(value) + 1, tree.end(value) - 1), value)
}

/** `{/* nothing *\/}` */
export function lowerJsxEmpty(f: FunctionBuilder, node: Node): ValueId {
  return f.undefined(node)
}
