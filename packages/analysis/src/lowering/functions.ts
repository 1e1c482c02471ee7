// Functions: parameters, bodies, and the instruction that makes the function a value.
import type { ClassIndex, ValueId } from '../ir/ids'
import type { FunctionIr, Parameter, Variable } from '../ir/module'
import type { Node } from '../syntax/tree'
import { child, children, flag, text } from './access'
import type { FunctionBuilder, ModuleBuilder } from './builder'
import { bare, lowerExpression } from './expressions'
import { assignPattern } from './patterns'
import { boundNames, declareLexical, declareVars } from './scopes'
import { hoistFunctions, lowerStatements } from './statements'
import { annotationOf } from './types'

/** How a function is named and used. */
export interface FunctionUse {
  readonly name: string | null
  readonly kind: FunctionIr['kind']
  readonly ofClass?: ClassIndex
  readonly isStatic?: boolean
  /** Range owner: methods use the whole member. */
  readonly range?: Node
}

/** Lowers a function and emits its value in the function around it. */
export function lowerFunction(m: ModuleBuilder, node: Node, use: FunctionUse): ValueId {
  const target = lowerFunctionBody(m, node, use)
  return m.emit(node, { kind: 'function', target: target.index })
}

/** Lowers a function without making a value of it. */
export function lowerFunctionBody(m: ModuleBuilder, node: Node, use: FunctionUse): FunctionBuilder {
  const id = child(node, 'id')
  const own = id ? text(id, 'name') : use.name
  const outer = m.fn
  const fn = m.openFunction(own, use.kind, {
    isAsync: flag(node, 'async'),
    isGenerator: flag(node, 'generator'),
    isStatic: use.isStatic ?? false,
    ofClass: use.ofClass ?? null,
  })
  m.fn = fn
  m.pushScope()
  if (id && node.type === 'FunctionExpression') {
    const self = m.declare(text(id, 'name'), 'function')
    const value = m.emit(id, { kind: 'function', target: fn.index })
    m.emit(id, { kind: 'store', variable: self, value })
    m.pushScope()
  }
  const body = child(node, 'body')
  fn.head = headOf(m, node, body)
  fn.returnType = annotationOf(m, node, 'returnType')
  const parameters = children(node, 'params').filter((p) => !(p.type === 'Identifier' && text(p, 'name') === 'this'))
  declareParameters(m, parameters)
  lowerParameters(m, parameters)
  if (body) lowerBody(m, fn, body)
  m.popScope()
  if (id && node.type === 'FunctionExpression') m.popScope()
  m.fn = outer
  return fn
}

function headOf(m: ModuleBuilder, node: Node, body: Node | null): { start: number; end: number } {
  const id = child(node, 'id')
  if (id) return m.range(id)
  const start = m.start(node)
  const end = body ? m.start(body) : m.end(node)
  return { start, end: Math.max(start, start + m.tree.text.slice(start, end).trimEnd().length) }
}

function declareParameters(m: ModuleBuilder, parameters: readonly Node[]): void {
  for (const parameter of parameters) for (const name of boundNames(parameter)) m.declare(text(name, 'name'), 'parameter')
}

function lowerParameters(m: ModuleBuilder, parameters: readonly Node[]): void {
  const values = parameters.map((node, index) => {
    m.fn.parameterRanges.push(m.range(node))
    m.nodeCount++
    return m.emit(node, { kind: 'parameter', index })
  })
  parameters.forEach((node, i) => {
    const value = values[i] as ValueId
    m.fn.parameters.push(describeParameter(m, node, value))
    assignPattern(m, node, value, (name) => m.declare(text(name, 'name'), 'parameter'))
  })
}

function describeParameter(m: ModuleBuilder, node: Node, value: ValueId): Parameter {
  const isField = node.type === 'TSParameterProperty'
  const inner = isField ? (child(node, 'parameter') ?? node) : node
  const hasDefault = inner.type === 'AssignmentPattern'
  const rest = inner.type === 'RestElement'
  const target = (hasDefault ? child(inner, 'left') : rest ? child(inner, 'argument') : inner) ?? inner
  const name = target.type === 'Identifier' ? text(target, 'name') : null
  const type = annotationOf(m, target) ?? annotationOf(m, inner)
  const id = name === null ? null : m.lookup(name)
  const variable = id === null ? undefined : (m.variables[id] as { -readonly [K in keyof Variable]: Variable[K] } | undefined)
  if (variable && type) variable.type = type
  return {
    name,
    variable: id,
    value,
    rest,
    hasDefault,
    type,
    decorators: [],
    isField,
    pattern: name === null ? boundNames(target).map((n) => text(n, 'name')) : null,
  }
}

function lowerBody(m: ModuleBuilder, fn: FunctionBuilder, body: Node): void {
  if (body.type !== 'BlockStatement') {
    const value = lowerExpression(m, body, body)
    fn.finish({ kind: 'return', value })
    return
  }
  fn.body = m.range(body)
  const statements = children(body, 'body')
  declareVars(m, statements)
  declareLexical(m, statements)
  hoistFunctions(m, statements)
  lowerStatements(m, statements)
  fn.finish({ kind: 'return', value: null })
}

/** An overload signature or a `declare function`. */
export function isDeclarationOnly(node: Node): boolean {
  return node.type === 'TSDeclareFunction' || node.type === 'TSEmptyBodyFunctionExpression' || bare(node).type === 'TSAbstractMethodDefinition'
}
