// Expressions to instructions.
import type { Argument, Property } from '../ir/instruction'
import type { BlockId, ValueId, VariableId } from '../ir/ids'
import type { Node } from '../syntax/tree'
import { child, children, childrenWithHoles, flag, keyName, text } from './access'
import type { ModuleBuilder } from './builder'
import { lowerClass } from './classes'
import { lowerFunction } from './functions'
import { lowerJsx } from './jsx'
import { MAX_NESTING } from './limits'
import { assignPattern, targetOf, writeTarget } from './patterns'

const TRANSPARENT = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'TSTypeAssertion', 'ParenthesizedExpression', 'TSInstantiationExpression', 'ChainExpression'])

/** Strips wrappers that do not change the value. */
export function bare(node: Node): Node {
  let at = node
  while (TRANSPARENT.has(at.type)) {
    const inner = child(at, 'expression')
    if (!inner) return at
    at = inner
  }
  return at
}

/** The literal `undefined`. */
export function undefinedAt(m: ModuleBuilder, node: Node): ValueId {
  return m.emit(node, { kind: 'literal', type: 'undefined', value: null })
}

/** Lowers an expression; null (a hole, a missing node) reads as undefined. */
export function lowerExpression(m: ModuleBuilder, outer: Node | null, parent: Node, nameHint: string | null = null): ValueId {
  if (!outer) return undefinedAt(m, parent)
  const node = outer.type === 'ChainExpression' ? outer : bare(outer)
  m.nodeCount++
  if (m.depth > MAX_NESTING) return m.unknownValue(node, 'limit')
  m.depth++
  const value = lowerKind(m, node, nameHint)
  m.depth--
  return value
}

function lowerKind(m: ModuleBuilder, node: Node, nameHint: string | null): ValueId {
  switch (node.type) {
    case 'Literal':
      return lowerLiteral(m, node)
    case 'Identifier':
      return text(node, 'name') === 'undefined' && m.lookup('undefined') === null ? undefinedAt(m, node) : m.emit(node, { kind: 'load', variable: m.resolve(text(node, 'name')) })
    case 'TemplateLiteral':
      return lowerTemplate(m, node)
    case 'BinaryExpression':
      return lowerBinary(m, node)
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return lowerChoice(m, node, nameHint)
    case 'ChainExpression':
      return lowerOptionalChain(m, node)
    case 'MemberExpression':
    case 'CallExpression':
    case 'ImportExpression':
      return lowerSpine(m, node, null)
    case 'NewExpression':
      return lowerNew(m, node)
    case 'TaggedTemplateExpression':
      return lowerTagged(m, node)
    case 'AssignmentExpression':
      return lowerAssignment(m, node)
    case 'UpdateExpression':
      return lowerUpdate(m, node)
    case 'UnaryExpression':
      return lowerUnary(m, node)
    case 'SequenceExpression':
      return children(node, 'expressions').map((inner) => lowerExpression(m, inner, node)).pop() ?? undefinedAt(m, node)
    case 'ObjectExpression':
      return lowerObject(m, node)
    case 'ArrayExpression':
      return m.emit(node, { kind: 'array', elements: lowerArguments(m, childrenWithHoles(node, 'elements').filter((e) => e !== null), node) })
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return lowerFunction(m, node, { name: nameHint, kind: node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function' })
    case 'ClassExpression':
      return lowerClass(m, node, nameHint)
    case 'AwaitExpression':
      return m.emit(node, { kind: 'await', value: lowerExpression(m, child(node, 'argument'), node), form: 'await' })
    case 'YieldExpression':
      return m.emit(node, { kind: 'await', value: lowerExpression(m, child(node, 'argument'), node), form: flag(node, 'delegate') ? 'yield*' : 'yield' })
    case 'ThisExpression':
      return m.emit(node, { kind: 'ambient', name: 'this' })
    case 'Super':
      return m.emit(node, { kind: 'ambient', name: 'super' })
    case 'MetaProperty':
      return m.emit(node, { kind: 'ambient', name: text(child(node, 'meta') ?? node, 'name') === 'new' ? 'new.target' : 'import.meta' })
    case 'JSXElement':
    case 'JSXFragment':
      return lowerJsx(m, node)
    case 'PrivateIdentifier':
      return m.emit(node, { kind: 'literal', type: 'string', value: `#${text(node, 'name')}` })
    default:
      return m.unknownValue(node, node.type)
  }
}

function lowerLiteral(m: ModuleBuilder, node: Node): ValueId {
  const regex = node['regex'] as { pattern: string; flags: string } | undefined
  if (regex) return m.emit(node, { kind: 'literal', type: 'regexp', value: regex.pattern, flags: [...regex.flags].sort().join('') })
  if (typeof node['bigint'] === 'string') return m.emit(node, { kind: 'literal', type: 'bigint', value: node['bigint'] })
  const { value } = node
  if (value === null) return m.emit(node, { kind: 'literal', type: 'null', value: null })
  if (typeof value === 'string') return m.emit(node, { kind: 'literal', type: 'string', value })
  if (typeof value === 'number') return m.emit(node, { kind: 'literal', type: 'number', value: Number.isFinite(value) ? value : null })
  return m.emit(node, { kind: 'literal', type: 'boolean', value: value === true })
}

function quasiTexts(node: Node): string[] {
  return children(node, 'quasis').map((quasi) => {
    const value = quasi['value'] as { cooked?: string | null; raw?: string } | undefined
    return value?.cooked ?? value?.raw ?? ''
  })
}

function lowerTemplate(m: ModuleBuilder, node: Node): ValueId {
  const values = children(node, 'expressions').map((inner) => lowerExpression(m, inner, node))
  return m.emit(node, { kind: 'template', strings: quasiTexts(node), values, form: 'template' })
}

/** Operands of a left-leaning chain of one operator, in source order, without recursion. */
function spineOperands(node: Node, isLink: (node: Node) => boolean): readonly Node[] {
  const operands: Node[] = []
  let at: Node = node
  while (isLink(at)) {
    const right = child(at, 'right')
    if (right) operands.push(right)
    const left = child(at, 'left')
    if (!left) break
    at = bare(left)
  }
  operands.push(at)
  return operands.reverse()
}

function isText(node: Node): boolean {
  const inner = bare(node)
  return inner.type === 'TemplateLiteral' || (inner.type === 'Literal' && typeof inner['value'] === 'string')
}

function lowerBinary(m: ModuleBuilder, node: Node): ValueId {
  const op = text(node, 'operator')
  if (op !== '+') {
    const operands = spineOperands(node, (n) => n.type === 'BinaryExpression' && text(n, 'operator') === op)
    return foldOperator(m, node, op, operands)
  }
  const operands = spineOperands(node, (n) => n.type === 'BinaryExpression' && text(n, 'operator') === '+')
  m.nodeCount += operands.length
  return operands.some(isText) ? lowerConcat(m, node, operands) : foldOperator(m, node, op, operands)
}

function foldOperator(m: ModuleBuilder, node: Node, op: string, operands: readonly Node[]): ValueId {
  const [first, ...rest] = operands
  let left = lowerExpression(m, first ?? null, node)
  for (const operand of rest) {
    const right = lowerExpression(m, operand, node)
    left = m.emit(node, { kind: 'operator', op, operands: [left, right] })
  }
  return left
}

function lowerConcat(m: ModuleBuilder, node: Node, operands: readonly Node[]): ValueId {
  const strings: string[] = ['']
  const values: ValueId[] = []
  const addText = (piece: string): void => {
    strings[strings.length - 1] += piece
  }
  const addValue = (value: ValueId): void => {
    values.push(value)
    strings.push('')
  }
  for (const operand of operands) {
    const inner = bare(operand)
    if (inner.type === 'Literal' && typeof inner['value'] === 'string') addText(inner['value'])
    else if (inner.type === 'TemplateLiteral') {
      const texts = quasiTexts(inner)
      addText(texts[0] ?? '')
      children(inner, 'expressions').forEach((expression, i) => {
        addValue(lowerExpression(m, expression, inner))
        addText(texts[i + 1] ?? '')
      })
    } else addValue(lowerExpression(m, operand, node))
  }
  return m.emit(node, { kind: 'template', strings, values, form: 'concat' })
}

/** `&&`, `||`, `??`, `?:` as values: each arm stores into a temporary that the join loads. */
function lowerChoice(m: ModuleBuilder, node: Node, nameHint: string | null): ValueId {
  const result = m.temporary()
  const join = m.fn.block()
  if (node.type === 'ConditionalExpression') lowerConditionalArms(m, node, result, join, nameHint)
  else lowerLogicalArms(m, node, result, join, nameHint)
  m.fn.enter(join)
  return m.emit(node, { kind: 'load', variable: result })
}

function lowerConditionalArms(m: ModuleBuilder, node: Node, result: VariableId, join: BlockId, nameHint: string | null): void {
  let at: Node = node
  for (;;) {
    const thenBlock = m.fn.block()
    const elseBlock = m.fn.block()
    lowerCondition(m, child(at, 'test'), thenBlock, elseBlock, at)
    m.fn.enter(thenBlock)
    storeInto(m, result, child(at, 'consequent'), at, nameHint)
    m.fn.goto(join)
    m.fn.enter(elseBlock)
    const alternate = child(at, 'alternate')
    if (alternate && bare(alternate).type === 'ConditionalExpression') {
      at = bare(alternate)
      continue
    }
    storeInto(m, result, alternate, at, nameHint)
    m.fn.goto(join)
    return
  }
}

function lowerLogicalArms(m: ModuleBuilder, node: Node, result: VariableId, join: BlockId, nameHint: string | null): void {
  const op = text(node, 'operator')
  const operands = spineOperands(node, (n) => n.type === 'LogicalExpression' && text(n, 'operator') === op)
  operands.forEach((operand, i) => {
    const value = lowerExpression(m, operand, node, nameHint)
    m.emit(operand, { kind: 'store', variable: result, value })
    if (i === operands.length - 1) {
      m.fn.goto(join)
      return
    }
    const next = m.fn.block()
    const test = op === '??' ? isNullish(m, operand, value) : value
    m.fn.finish({ kind: 'branch', condition: test, then: op === '||' ? join : next, else: op === '||' ? next : join })
    m.fn.enter(next)
  })
}

function isNullish(m: ModuleBuilder, node: Node, value: ValueId): ValueId {
  const nothing = m.emit(node, { kind: 'literal', type: 'null', value: null })
  return m.emit(node, { kind: 'operator', op: '==', operands: [value, nothing] })
}

function storeInto(m: ModuleBuilder, variable: VariableId, node: Node | null, parent: Node, nameHint: string | null): void {
  const value = lowerExpression(m, node, parent, nameHint)
  m.emit(node ?? parent, { kind: 'store', variable, value })
}

/** Lowers a test to branches: `!`, `&&` and `||` become control flow. */
export function lowerCondition(m: ModuleBuilder, outer: Node | null, thenBlock: BlockId, elseBlock: BlockId, parent: Node): void {
  if (!outer) return m.fn.finish({ kind: 'goto', target: thenBlock })
  const node = bare(outer)
  if (node.type === 'UnaryExpression' && text(node, 'operator') === '!' && m.depth < MAX_NESTING) {
    m.depth++
    lowerCondition(m, child(node, 'argument'), elseBlock, thenBlock, node)
    m.depth--
    return
  }
  const op = node.type === 'LogicalExpression' ? text(node, 'operator') : ''
  if (op === '&&' || op === '||') {
    const operands = spineOperands(node, (n) => n.type === 'LogicalExpression' && text(n, 'operator') === op)
    operands.forEach((operand, i) => {
      if (i === operands.length - 1) return lowerCondition(m, operand, thenBlock, elseBlock, node)
      const next = m.fn.block()
      lowerCondition(m, operand, op === '&&' ? next : thenBlock, op === '&&' ? elseBlock : next, node)
      m.fn.enter(next)
    })
    return
  }
  const condition = lowerExpression(m, outer, parent)
  m.fn.finish({ kind: 'branch', condition, then: thenBlock, else: elseBlock })
}

/** A chain of members and calls, without recursion. `absent`: block for `?.` on nothing. */
function lowerSpine(m: ModuleBuilder, node: Node, absent: BlockId | null): ValueId {
  const links: Node[] = []
  let at = node
  for (;;) {
    if (at.type !== 'MemberExpression' && at.type !== 'CallExpression') break
    links.push(at)
    const next = child(at, at.type === 'MemberExpression' ? 'object' : 'callee')
    if (!next) break
    at = bare(next)
    if (next.type === 'ChainExpression') break
  }
  m.nodeCount += links.length
  let value = at.type === 'ImportExpression' ? lowerImport(m, at) : lowerExpression(m, at, node)
  for (let i = links.length - 1; i >= 0; i--) value = lowerLink(m, links[i] as Node, value, absent)
  return value
}

function lowerLink(m: ModuleBuilder, link: Node, base: ValueId, absent: BlockId | null): ValueId {
  const optional = flag(link, 'optional')
  if (optional && absent !== null) {
    const next = m.fn.block()
    m.fn.finish({ kind: 'branch', condition: isNullish(m, link, base), then: absent, else: next })
    m.fn.enter(next)
  }
  if (link.type === 'CallExpression') {
    const args = lowerArguments(m, children(link, 'arguments'), link)
    noteRequire(m, link, base, args)
    return m.emit(link, { kind: 'call', form: 'call', callee: base, args, optional })
  }
  const key = child(link, 'property')
  const property = keyName(key, flag(link, 'computed'))
  const computed = property === null ? lowerExpression(m, key, link) : null
  const value = m.emit(link, { kind: 'member', object: base, property, computed, optional })
  if (key) m.fn.names[value] = m.range(key)
  return value
}

function noteRequire(m: ModuleBuilder, link: Node, callee: ValueId, args: readonly Argument[]): void {
  const load = m.fn.instructions[callee]
  const first = args[0] && m.fn.instructions[args[0].value]
  if (load?.kind !== 'load' || m.variables[load.variable]?.name !== 'require' || m.variables[load.variable]?.kind !== 'global') return
  if (first?.kind === 'literal' && typeof first.value === 'string') m.imports.push({ module: first.value, kind: 'require' })
}

/** `a?.b.c()`: on nothing the whole chain is undefined. */
function lowerOptionalChain(m: ModuleBuilder, node: Node): ValueId {
  const inner = bare(child(node, 'expression') ?? node)
  const result = m.temporary()
  const absent = m.fn.block()
  const join = m.fn.block()
  const value = inner.type === 'MemberExpression' || inner.type === 'CallExpression' ? lowerSpine(m, inner, absent) : lowerExpression(m, inner, node)
  m.emit(node, { kind: 'store', variable: result, value })
  m.fn.goto(join)
  m.fn.enter(absent)
  const nothing = undefinedAt(m, node)
  m.emit(node, { kind: 'store', variable: result, value: nothing })
  m.fn.goto(join)
  m.fn.enter(join)
  return m.emit(node, { kind: 'load', variable: result })
}

function lowerImport(m: ModuleBuilder, node: Node): ValueId {
  const source = child(node, 'source')
  if (source?.type === 'Literal' && typeof source['value'] === 'string') m.imports.push({ module: source['value'], kind: 'dynamic' })
  const callee = m.emit(node, { kind: 'ambient', name: 'import.meta' })
  return m.emit(node, { kind: 'call', form: 'import', callee, args: [{ value: lowerExpression(m, source, node), spread: false }], optional: false })
}

/** Arguments or array elements in order. */
export function lowerArguments(m: ModuleBuilder, nodes: readonly Node[], parent: Node): Argument[] {
  return nodes.map((node) => {
    if (node.type === 'SpreadElement') return { value: lowerExpression(m, child(node, 'argument'), node), spread: true }
    return { value: lowerExpression(m, node, parent), spread: false }
  })
}

function lowerNew(m: ModuleBuilder, node: Node): ValueId {
  const callee = lowerExpression(m, child(node, 'callee'), node)
  return m.emit(node, { kind: 'call', form: 'new', callee, args: lowerArguments(m, children(node, 'arguments'), node), optional: false })
}

function lowerTagged(m: ModuleBuilder, node: Node): ValueId {
  const callee = lowerExpression(m, child(node, 'tag'), node)
  const template = lowerExpression(m, child(node, 'quasi'), node)
  return m.emit(node, { kind: 'call', form: 'tag', callee, args: [{ value: template, spread: false }], optional: false })
}

function lowerAssignment(m: ModuleBuilder, node: Node): ValueId {
  const op = text(node, 'operator')
  const left = child(node, 'left')
  const right = child(node, 'right')
  if (!left) return m.unknownValue(node, 'assignment')
  const hint = left.type === 'Identifier' ? text(left, 'name') : left.type === 'MemberExpression' ? keyName(child(left, 'property'), flag(left, 'computed')) : null
  if (op === '=') {
    const pattern = bare(left)
    if (pattern.type === 'ObjectPattern' || pattern.type === 'ArrayPattern') {
      const value = lowerExpression(m, right, node)
      assignPattern(m, pattern, value, null)
      return value
    }
    const target = targetOf(m, left)
    const value = lowerExpression(m, right, node, hint)
    writeTarget(m, node, target, value)
    return value
  }
  const target = targetOf(m, left)
  const before = readTarget(m, left, target)
  if (op === '&&=' || op === '||=' || op === '??=') return lowerLogicalAssignment(m, node, op, target, before, hint)
  const after = lowerExpression(m, right, node)
  const value =
    op === '+=' && right && isText(right)
      ? m.emit(node, { kind: 'template', strings: ['', '', ''], values: [before, after], form: 'concat' })
      : m.emit(node, { kind: 'operator', op: op.slice(0, -1), operands: [before, after] })
  writeTarget(m, node, target, value)
  return value
}

function readTarget(m: ModuleBuilder, node: Node, target: ReturnType<typeof targetOf>): ValueId {
  if (target.kind === 'variable') return m.emit(node, { kind: 'load', variable: target.variable })
  if (target.kind === 'member') return m.emit(node, { kind: 'member', object: target.object, property: target.property, computed: target.computed, optional: false })
  return m.unknownValue(node, 'assignment-target')
}

function lowerLogicalAssignment(m: ModuleBuilder, node: Node, op: string, target: ReturnType<typeof targetOf>, before: ValueId, hint: string | null): ValueId {
  const result = m.temporary()
  const join = m.fn.block()
  const assign = m.fn.block()
  m.emit(node, { kind: 'store', variable: result, value: before })
  const test = op === '??=' ? isNullish(m, node, before) : before
  m.fn.finish({ kind: 'branch', condition: test, then: op === '||=' ? join : assign, else: op === '||=' ? assign : join })
  m.fn.enter(assign)
  const value = lowerExpression(m, child(node, 'right'), node, hint)
  writeTarget(m, node, target, value)
  m.emit(node, { kind: 'store', variable: result, value })
  m.fn.goto(join)
  m.fn.enter(join)
  return m.emit(node, { kind: 'load', variable: result })
}

function lowerUpdate(m: ModuleBuilder, node: Node): ValueId {
  const argument = child(node, 'argument')
  if (!argument) return m.unknownValue(node, 'update')
  const target = targetOf(m, argument)
  const before = readTarget(m, argument, target)
  const one = m.emit(node, { kind: 'literal', type: 'number', value: 1 })
  const value = m.emit(node, { kind: 'operator', op: text(node, 'operator').slice(0, 1), operands: [before, one] })
  writeTarget(m, node, target, value)
  return flag(node, 'prefix') ? value : before
}

function lowerUnary(m: ModuleBuilder, node: Node): ValueId {
  const ops: Node[] = []
  let at = node
  while (at.type === 'UnaryExpression' && text(at, 'operator') !== 'delete') {
    ops.push(at)
    const next = child(at, 'argument')
    if (!next) break
    at = bare(next)
  }
  let value: ValueId
  if (at.type === 'UnaryExpression') value = lowerDelete(m, at)
  else value = lowerExpression(m, at, node)
  for (let i = ops.length - 1; i >= 0; i--) value = m.emit(ops[i] as Node, { kind: 'operator', op: text(ops[i] as Node, 'operator'), operands: [value] })
  return value
}

function lowerDelete(m: ModuleBuilder, node: Node): ValueId {
  const argument = child(node, 'argument')
  const target = argument ? targetOf(m, bare(argument)) : null
  const nothing = undefinedAt(m, node)
  if (target?.kind === 'member') m.emit(node, { kind: 'set-member', object: target.object, property: target.property, computed: target.computed, value: nothing, deletes: true })
  return m.emit(node, { kind: 'literal', type: 'boolean', value: true })
}

function lowerObject(m: ModuleBuilder, node: Node): ValueId {
  const ranges: { start: number; end: number }[] = []
  const properties: Property[] = children(node, 'properties').map((property) => {
    ranges.push(m.range(property))
    m.nodeCount++
    if (property.type === 'SpreadElement') {
      return { kind: 'spread', key: null, computed: null, value: lowerExpression(m, child(property, 'argument'), property), shorthand: false }
    }
    return lowerProperty(m, property)
  })
  const value = m.emit(node, { kind: 'object', properties })
  m.fn.properties[value] = ranges
  return value
}

function lowerProperty(m: ModuleBuilder, property: Node): Property {
  const keyNode = child(property, 'key')
  const key = keyName(keyNode, flag(property, 'computed'))
  const computed = key === null ? lowerExpression(m, keyNode, property) : null
  const accessor = text(property, 'kind')
  const inner = child(property, 'value')
  const isMethod = flag(property, 'method')
  const kind = accessor === 'get' ? 'getter' : accessor === 'set' ? 'setter' : isMethod ? 'method' : 'field'
  const value =
    inner && kind !== 'field'
      ? lowerFunction(m, inner, { name: key, kind: kind === 'getter' ? 'getter' : kind === 'setter' ? 'setter' : 'method' })
      : lowerExpression(m, inner, property, key)
  return { kind, key, computed, value, shorthand: flag(property, 'shorthand') }
}
