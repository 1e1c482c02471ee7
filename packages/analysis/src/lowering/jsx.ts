// JSX: an element is a call of its component with an object of props.
import type { Property } from '../ir/instruction'
import type { ValueId } from '../ir/ids'
import type { Node } from '../syntax/tree'
import { child, children, text } from './access'
import type { ModuleBuilder } from './builder'
import { lowerExpression, undefinedAt } from './expressions'

/** Lowers an element or fragment. */
export function lowerJsx(m: ModuleBuilder, node: Node): ValueId {
  m.hasJsx = true
  const opening = child(node, 'openingElement')
  const callee = opening ? component(m, child(opening, 'name'), node) : m.emit(node, { kind: 'literal', type: 'string', value: '' })
  const properties: Property[] = opening ? children(opening, 'attributes').map((attribute) => lowerAttribute(m, attribute)) : []
  const inner = children(node, 'children').flatMap((c) => lowerChild(m, c))
  const list = m.emit(node, { kind: 'array', elements: inner.map((value) => ({ value, spread: false })) })
  properties.push({ kind: 'field', key: 'children', computed: null, value: list, shorthand: false })
  const props = m.emit(node, { kind: 'object', properties })
  return m.emit(node, { kind: 'call', form: 'call', callee, args: [{ value: props, spread: false }], optional: false })
}

function component(m: ModuleBuilder, name: Node | null, parent: Node): ValueId {
  if (!name) return undefinedAt(m, parent)
  if (name.type === 'JSXIdentifier') {
    const word = text(name, 'name')
    if (word === 'this') return m.emit(name, { kind: 'ambient', name: 'this' })
    return /^[a-z]/.test(word) ? m.emit(name, { kind: 'literal', type: 'string', value: word }) : m.emit(name, { kind: 'load', variable: m.resolve(word) })
  }
  if (name.type === 'JSXMemberExpression') {
    const object = component(m, child(name, 'object'), name)
    return m.emit(name, { kind: 'member', object, property: text(child(name, 'property') ?? name, 'name'), computed: null, optional: false })
  }
  return m.emit(name, { kind: 'literal', type: 'string', value: 'namespaced' })
}

function lowerAttribute(m: ModuleBuilder, attribute: Node): Property {
  if (attribute.type === 'JSXSpreadAttribute') {
    return { kind: 'spread', key: null, computed: null, value: lowerExpression(m, child(attribute, 'argument'), attribute), shorthand: false }
  }
  const name = child(attribute, 'name')
  const key = name?.type === 'JSXIdentifier' ? text(name, 'name') : 'namespaced'
  const value = child(attribute, 'value')
  if (!value) return { kind: 'field', key, computed: null, value: m.emit(attribute, { kind: 'literal', type: 'boolean', value: true }), shorthand: false }
  return { kind: 'field', key, computed: null, value: lowerChild(m, value)[0] ?? undefinedAt(m, attribute), shorthand: false }
}

function lowerChild(m: ModuleBuilder, node: Node): readonly ValueId[] {
  m.nodeCount++
  if (node.type === 'JSXText') return []
  if (node.type === 'JSXExpressionContainer' || node.type === 'JSXSpreadChild') {
    const inner = child(node, 'expression')
    return !inner || inner.type === 'JSXEmptyExpression' ? [] : [lowerExpression(m, inner, node)]
  }
  return [lowerExpression(m, node, node)]
}
