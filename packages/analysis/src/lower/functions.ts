// Functions as values: what a function is and how it is named. Its body is lowered later, from the module's queue.
import type { ClassIndex, FunctionIndex, ValueId } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { child, flag, nameOf } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import type { DecoratorValues, FunctionBuilder } from './function-builder'
import { toTypeRef } from './types'

/** How a function is named and used. */
export interface FunctionUse {
  readonly name: string | null
  /** Name in its id where that differs: `Class.method`. */
  readonly label?: string
  readonly kind: FunctionIr['kind']
  readonly isStatic?: boolean
  readonly ofClass?: ClassIndex
  /** Key of a method, which is its head. */
  readonly key?: Node | null
  readonly decorators?: DecoratorValues
}

const NO_DECORATORS: DecoratorValues = []

/** Adds the function that `node` is; in a further copy of a `finally` body it is the same one. */
export function createFunction(f: FunctionBuilder, node: Node, use: FunctionUse): FunctionIndex {
  if (f.finallyDepth === 0) return addFunction(f, node, use)
  return f.module.sharedFunction(node, () => addFunction(f, node, use))
}

function addFunction(f: FunctionBuilder, node: Node, use: FunctionUse): FunctionIndex {
  const builder = f.module.addFunction({
    parent: f,
    name: use.name,
    ...(use.label === undefined ? {} : { label: use.label }),
    kind: use.kind,
    isAsync: flag(node, 'async'),
    isGenerator: flag(node, 'generator'),
    isStatic: use.isStatic ?? false,
    ofClass: use.ofClass ?? null,
    scope: f.scope,
  })
  setRanges(builder, node, use.key ?? child(node, 'id'))
  builder.returnType = toTypeRef(child(node, 'returnType'), f.imports)
  const decorators = use.decorators ?? NO_DECORATORS
  f.module.later(builder, node, (body) => body.module.tables.functionBody(body, node, decorators))
  return builder.index
}

function setRanges(f: FunctionBuilder, node: Node, name: Node | null): void {
  const { tree } = f.module
  const body = child(node, 'body')
  const start = tree.start(node)
  const end = body === null ? tree.end(node) : tree.start(body)
  f.headRange = name === null ? { start, end: trimmedEnd(tree.text, start, end) } : f.module.range(name)
  f.bodyRange = body?.type === 'BlockStatement' ? f.module.range(body) : null
}

/** @returns `end` without the white space before it, but not before `start`. */
export function trimmedEnd(source: string, start: number, end: number): number {
  let at = end
  while (at > start && source.charAt(at - 1).trim() === '') at--
  return at
}

/** `function () {}` */
export function lowerFunctionExpression(f: FunctionBuilder, node: Node, name: string | null): ValueId {
  const own = nameOf(child(node, 'id'))
  if (own === null)
    return f.emit({ kind: 'function', target: createFunction(f, node, { name, kind: 'function' }) }, node)
  const outer = f.pushScope(node)
  const self = f.module.variables.declare(f.scope, { name: own, kind: 'function' })
  const value = f.emit({ kind: 'function', target: createFunction(f, node, { name: own, kind: 'function' }) }, node)
  f.store(self, value, node)
  f.scope = outer
  return value
}

/** `() => x` */
export function lowerArrow(f: FunctionBuilder, node: Node, name: string | null): ValueId {
  return f.emit({ kind: 'function', target: createFunction(f, node, { name, kind: 'arrow' }) }, node)
}
