// Parameters and bodies of functions.
import type { ValueId } from '../ir/ids'
import type { Parameter } from '../ir/module'
import { child, children, nameOf, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerStatements } from './blocks'
import type { DecoratorValues, FunctionBuilder } from './function-builder'
import { boundNames, declareBlock, declareNames, declareVars, storeHoistedFunctions } from './hoisting'
import { bindPattern } from './patterns'
import { openScope } from './scopes'
import { annotatedType } from './types'

/** Lowers parameters and body of a function node. */
export function lowerFunctionBody(f: FunctionBuilder, node: Node, decorators: DecoratorValues): void {
  f.scope = openScope(f.scope, f.index)
  const body = child(node, 'body')
  const statements = body?.type === 'BlockStatement' ? children(body, 'body') : []
  declareParameters(f, node, decorators)
  if (statements.length > 0) declareBody(f, statements)
  storeParameters(f, node)
  if (body !== null && body.type !== 'BlockStatement') {
    const value = f.expression(body, body)
    f.finish({ kind: 'return', value })
    return
  }
  f.module.nodeCount += f.weight
  lowerStatements(f, statements)
  f.finish({ kind: 'return', value: null })
}

/** Declares the names of a function's body and emits its hoisted functions. */
export function declareBody(f: FunctionBuilder, statements: readonly (Node | null)[]): void {
  declareBlock(f, statements)
  declareVars(f, statements)
  storeHoistedFunctions(f, statements)
}

/** Parameters but for TypeScript's `this`. */
function parameterNodes(node: Node): readonly Node[] {
  const found: Node[] = []
  for (const parameter of children(node, 'params')) {
    if (parameter !== null && !(parameter.type === 'Identifier' && parameter['name'] === 'this')) found.push(parameter)
  }
  return found
}

/** A parameter taken apart: `private readonly a: T = 1` has target `a`. */
interface ParameterParts {
  readonly target: Node
  /** What is bound: the target, with its default. */
  readonly bound: Node
  readonly isField: boolean
  readonly hasDefault: boolean
  readonly isRest: boolean
}

function partsOf(node: Node): ParameterParts {
  const isField = node.type === 'TSParameterProperty'
  const inner = isField ? (child(node, 'parameter') ?? node) : node
  const isRest = inner.type === 'RestElement'
  const bound = isRest ? (child(inner, 'argument') ?? inner) : inner
  const hasDefault = bound.type === 'AssignmentPattern'
  return { target: hasDefault ? (child(bound, 'left') ?? bound) : bound, bound, isField, hasDefault, isRest }
}

function declareParameters(f: FunctionBuilder, node: Node, decorators: DecoratorValues): void {
  parameterNodes(node).forEach((parameter, index) => {
    const parts = partsOf(parameter)
    const value = f.emit({ kind: 'parameter', index }, parameter)
    f.parameterRanges.push(f.module.range(parameter))
    f.parameters.push({ ...describeParameter(f, parameter, parts, value), decorators: decorators[index] ?? [] })
  })
}

function describeParameter(
  f: FunctionBuilder,
  node: Node,
  parts: ParameterParts,
  value: ValueId,
): Omit<Parameter, 'decorators'> {
  const { target } = parts
  const name = target.type === 'Identifier' ? text(target, 'name') : null
  const holder = node.type === 'TSParameterProperty' ? (child(node, 'parameter') ?? node) : node
  const type = annotatedType(target, f.imports) ?? annotatedType(holder, f.imports)
  const { variables } = f.module
  if (name === null) declareNames(f, target, 'parameter')
  return {
    name,
    variable: name === null ? null : variables.declare(f.scope, { name, kind: 'parameter', type }),
    value,
    rest: parts.isRest,
    hasDefault: parts.hasDefault,
    type,
    isField: parts.isField,
    pattern: name === null ? boundNames(target) : null,
  }
}

function storeParameters(f: FunctionBuilder, node: Node): void {
  const nodes = parameterNodes(node)
  nodes.forEach((parameter, i) => {
    const value = f.parameters[i]?.value
    if (value === undefined) return
    const parts = partsOf(parameter)
    bindPattern(f, parts.bound, value)
    if (parts.isField) storeField(f, parts.target)
  })
}

/** `constructor(private a: T)` also means `this.a = a`. */
function storeField(f: FunctionBuilder, target: Node): void {
  const name = nameOf(target)
  if (name === null) return
  const value = f.load(f.resolve(name), target)
  const object = f.emit({ kind: 'ambient', name: 'this' }, target)
  f.emit({ kind: 'set-member', object, property: name, computed: null, value, deletes: false }, target)
}
