// TypeScript declarations that exist at run time: enums and namespaces.
import type { ValueId, VariableId } from '../ir/ids'
import type { Property } from '../ir/instruction'
import type { ShapeField } from '../ir/module'
import type { Range } from '../ir/positions'
import { child, children, flag, nameOf, unwrap } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { lowerStatements } from './blocks'
import type { FunctionBuilder } from './function-builder'
import { declareBlock, declareVars, firstName, storeHoistedFunctions } from './hoisting'
import { constantKey } from './keys'
import { declaredNames } from './modules'

/** `enum A { X, Y = 'y' }` is an object. */
export function lowerEnum(f: FunctionBuilder, node: Node): void {
  const name = nameOf(child(node, 'id')) ?? ''
  const members = children(child(node, 'body') ?? node, 'members').filter((member) => member !== null)
  if (f.weight > 0)
    f.module.shapes.push({
      name,
      kind: 'enum',
      parameters: [],
      fields: members.flatMap(enumField),
      extends: [],
      alias: null,
    })
  if (flag(node, 'declare')) return
  const outer = f.pushScope(node)
  const refersToMembers = members.some((member) => !isPlain(child(member, 'initializer')))
  const properties: Property[] = []
  const ranges: Range[] = []
  let before: ValueId | null = null
  for (const member of members) {
    f.module.nodeCount += f.weight
    const key = constantKey(child(member, 'id'), false)
    const value = lowerEnumValue(f, member, before)
    properties.push({ kind: 'field', key, computed: null, value, shorthand: false })
    ranges.push(f.module.range(member))
    if (refersToMembers && key !== null)
      f.store(f.module.variables.declare(f.scope, { name: key, kind: 'const' }), value, member)
    before = value
  }
  const object = f.emit({ kind: 'object', properties }, node)
  f.keepProperties(object, ranges)
  f.scope = outer
  f.store(f.resolve(name), object, node)
}

const isPlain = (node: Node | null): boolean => node === null || unwrap(node)?.type === 'Literal'

function enumField(member: Node): ShapeField[] {
  const name = constantKey(child(member, 'id'), false)
  const value = child(member, 'initializer')?.['value']
  const isConstant = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
  return name === null ? [] : [{ name, type: isConstant ? { kind: 'literal', value } : null, optional: false }]
}

/** A member without a value is one more than the member before. */
function lowerEnumValue(f: FunctionBuilder, member: Node, before: ValueId | null): ValueId {
  const initializer = child(member, 'initializer')
  if (initializer !== null) return f.expression(initializer, member)
  if (before === null) return f.literal('number', 0, member)
  const made = f.instructions[before]
  if (made?.kind === 'literal' && typeof made.value === 'number') return f.literal('number', made.value + 1, member)
  const one = f.literal('number', 1, member)
  return f.emit({ kind: 'operator', op: '+', operands: [before, one] }, member)
}

/** `namespace A.B { export const x = 1 }` is an object whose exported names are written to it. */
export function lowerNamespace(f: FunctionBuilder, node: Node): void {
  const id = child(node, 'id')
  const body = child(node, 'body')
  if (body === null || id === null || id.type === 'Literal' || flag(node, 'global') || flag(node, 'declare')) {
    collectAmbientTypes(f, body)
    return
  }
  const variable = f.resolve(firstName(id) ?? '')
  f.store(variable, f.emit({ kind: 'object', properties: [] }, id), node)
  if (body.type === 'TSModuleDeclaration') {
    lowerInnerNamespace(f, body)
    return
  }
  const readObject = lowerInnerObjects(f, id, variable)
  const outer = f.pushScope(node)
  const statements = children(body, 'body')
  declareBlock(f, statements)
  declareVars(f, statements)
  storeHoistedFunctions(f, statements)
  lowerStatements(f, statements)
  writeExports(f, statements, readObject)
  f.scope = outer
}

/** `namespace A.B.C`: makes `A.B` and `A.B.C`. @returns how to read the innermost object. */
function lowerInnerObjects(f: FunctionBuilder, id: Node, variable: VariableId): (near: Node) => ValueId {
  const path: Node[] = []
  for (let at: Node | null = id; at?.type === 'TSQualifiedName'; at = child(at, 'left')) path.push(at)
  if (path.length === 0) return (near) => f.load(variable, near)
  let object = f.load(variable, id)
  for (const part of path.reverse()) {
    const value = f.emit({ kind: 'object', properties: [] }, part)
    const property = nameOf(child(part, 'right'))
    f.emit({ kind: 'set-member', object, property, computed: null, value, deletes: false }, part)
    object = value
  }
  return () => object
}

/** `namespace A.B`: older trees nest the second name. */
function lowerInnerNamespace(f: FunctionBuilder, body: Node): void {
  const outer = f.pushScope(body)
  declareBlock(f, [body])
  f.statement(body, 'inner')
  f.scope = outer
}

function writeExports(
  f: FunctionBuilder,
  statements: readonly (Node | null)[],
  readObject: (near: Node) => ValueId,
): void {
  for (const statement of statements) {
    const declaration = statement?.type === 'ExportNamedDeclaration' ? child(statement, 'declaration') : null
    if (declaration === null || flag(declaration, 'declare')) continue
    for (const property of declaredNames(declaration)) {
      const own = f.scope.names.get(property)
      if (own === undefined) continue
      const object = readObject(declaration)
      const value = f.load(own, declaration)
      f.emit({ kind: 'set-member', object, property, computed: null, value, deletes: false }, declaration)
    }
  }
}

/** `declare module 'x' { … }`, `declare global { … }`: only the shapes in it matter. */
function collectAmbientTypes(f: FunctionBuilder, body: Node | null): void {
  for (const outer of body === null ? [] : children(body, 'body')) {
    const statement = outer?.type === 'ExportNamedDeclaration' ? child(outer, 'declaration') : outer
    if (statement && SHAPES.has(statement.type)) f.statement(statement, 'inner')
  }
}

const SHAPES: ReadonlySet<string> = new Set(['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'TSModuleDeclaration'])
