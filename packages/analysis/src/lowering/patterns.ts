// Assignment targets and destructuring patterns.
import type { ValueId, VariableId } from '../ir/ids'
import type { Node } from '../syntax/tree'
import { child, children, childrenWithHoles, flag, keyName, text } from './access'
import type { ModuleBuilder } from './builder'
import { bare, lowerExpression, undefinedAt } from './expressions'
import { MAX_NESTING } from './limits'

/** Where an assignment writes; the object of a member is already evaluated. */
export type Target =
  | { readonly kind: 'variable'; readonly variable: VariableId }
  | { readonly kind: 'member'; readonly object: ValueId; readonly property: string | null; readonly computed: ValueId | null; readonly name: { start: number; end: number } | null }
  | { readonly kind: 'pattern'; readonly node: Node }
  | { readonly kind: 'none' }

/** Evaluates an assignment target up to the write. */
export function targetOf(m: ModuleBuilder, outer: Node): Target {
  const node = bare(outer)
  if (node.type === 'Identifier') return { kind: 'variable', variable: m.resolve(text(node, 'name')) }
  if (node.type === 'MemberExpression') {
    const object = lowerExpression(m, child(node, 'object'), node)
    const key = child(node, 'property')
    const property = keyName(key, flag(node, 'computed'))
    const computed = property === null ? lowerExpression(m, key, node) : null
    return { kind: 'member', object, property, computed, name: key ? m.range(key) : null }
  }
  if (node.type === 'ObjectPattern' || node.type === 'ArrayPattern' || node.type === 'AssignmentPattern') return { kind: 'pattern', node }
  return { kind: 'none' }
}

/** Writes a value to a target. */
export function writeTarget(m: ModuleBuilder, node: Node, target: Target, value: ValueId): void {
  if (target.kind === 'variable') m.emit(node, { kind: 'store', variable: target.variable, value })
  else if (target.kind === 'member') {
    const write = m.emit(node, { kind: 'set-member', object: target.object, property: target.property, computed: target.computed, value, deletes: false })
    if (target.name) m.fn.names[write] = target.name
  } else if (target.kind === 'pattern') assignPattern(m, target.node, value, null)
}

/** Takes a value apart. `declare` gives the variable of a bound name; null: assign to what is there. */
export function assignPattern(m: ModuleBuilder, outer: Node, value: ValueId, declare: ((name: Node) => VariableId) | null): void {
  const node = bare(outer)
  m.nodeCount++
  if (m.depth > MAX_NESTING) {
    m.unknownValue(node, 'limit', [value])
    return
  }
  m.depth++
  assignKind(m, node, value, declare)
  m.depth--
}

function assignKind(m: ModuleBuilder, node: Node, value: ValueId, declare: ((name: Node) => VariableId) | null): void {
  switch (node.type) {
    case 'Identifier':
      m.emit(node, { kind: 'store', variable: declare ? declare(node) : m.resolve(text(node, 'name')), value })
      return
    case 'AssignmentPattern':
      assignDefault(m, node, value, declare)
      return
    case 'ObjectPattern':
      assignObject(m, node, value, declare)
      return
    case 'ArrayPattern':
      assignArray(m, node, value, declare)
      return
    case 'RestElement':
      assignInner(m, child(node, 'argument'), value, declare)
      return
    case 'TSParameterProperty':
      assignInner(m, child(node, 'parameter'), value, declare)
      return
    default:
      writeTarget(m, node, targetOf(m, node), value)
  }
}

function assignInner(m: ModuleBuilder, node: Node | null, value: ValueId, declare: ((name: Node) => VariableId) | null): void {
  if (node) assignPattern(m, node, value, declare)
}

function assignDefault(m: ModuleBuilder, node: Node, value: ValueId, declare: ((name: Node) => VariableId) | null): void {
  const left = child(node, 'left')
  const result = m.temporary()
  const join = m.fn.block()
  const missing = m.fn.block()
  m.emit(node, { kind: 'store', variable: result, value })
  const nothing = undefinedAt(m, node)
  const test = m.emit(node, { kind: 'operator', op: '===', operands: [value, nothing] })
  m.fn.finish({ kind: 'branch', condition: test, then: missing, else: join })
  m.fn.enter(missing)
  const fallback = lowerExpression(m, child(node, 'right'), node, left?.type === 'Identifier' ? text(left, 'name') : null)
  m.emit(node, { kind: 'store', variable: result, value: fallback })
  m.fn.goto(join)
  m.fn.enter(join)
  assignInner(m, left, m.emit(left ?? node, { kind: 'load', variable: result }), declare)
}

function assignObject(m: ModuleBuilder, node: Node, value: ValueId, declare: ((name: Node) => VariableId) | null): void {
  const without: string[] = []
  for (const property of children(node, 'properties')) {
    if (property.type === 'RestElement') {
      assignInner(m, child(property, 'argument'), m.emit(property, { kind: 'rest', object: value, without: [...without] }), declare)
      continue
    }
    const keyNode = child(property, 'key')
    const key = keyName(keyNode, flag(property, 'computed'))
    const computed = key === null ? lowerExpression(m, keyNode, property) : null
    if (key !== null) without.push(key)
    const member = m.emit(property, { kind: 'member', object: value, property: key, computed, optional: false })
    if (keyNode) m.fn.names[member] = m.range(keyNode)
    assignInner(m, child(property, 'value'), member, declare)
  }
}

function assignArray(m: ModuleBuilder, node: Node, value: ValueId, declare: ((name: Node) => VariableId) | null): void {
  childrenWithHoles(node, 'elements').forEach((element, i) => {
    if (!element) return
    if (element.type === 'RestElement') {
      assignInner(m, child(element, 'argument'), m.emit(element, { kind: 'rest', object: value, without: [] }), declare)
      return
    }
    assignPattern(m, element, m.emit(element, { kind: 'member', object: value, property: String(i), computed: null, optional: false }), declare)
  })
}
