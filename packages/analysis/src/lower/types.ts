// Type annotations as far as syntax tells: TypeScript type nodes to TypeRef.
import type { ImportBinding, ShapeField, TypeParameter, TypeRef } from '../ir/module'
import { child, children, flag, nameOf, text } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import { MAX_TYPE_DEPTH } from '../limits'

/** Tells what an import binds the first segment of a type's name to. */
export type ImportLookup = (name: string) => ImportBinding | null

const OTHER: TypeRef = { kind: 'other' }

const PRIMITIVES: ReadonlyMap<string, string> = new Map([
  ['TSAnyKeyword', 'any'],
  ['TSBigIntKeyword', 'bigint'],
  ['TSBooleanKeyword', 'boolean'],
  ['TSIntrinsicKeyword', 'intrinsic'],
  ['TSNeverKeyword', 'never'],
  ['TSNullKeyword', 'null'],
  ['TSNumberKeyword', 'number'],
  ['TSObjectKeyword', 'object'],
  ['TSStringKeyword', 'string'],
  ['TSSymbolKeyword', 'symbol'],
  ['TSThisType', 'this'],
  ['TSUndefinedKeyword', 'undefined'],
  ['TSUnknownKeyword', 'unknown'],
  ['TSVoidKeyword', 'void'],
])

/** @returns the type in a TSTypeAnnotation or type node, null when there is none. */
export function toTypeRef(node: Node | null, imports: ImportLookup, depth = 0): TypeRef | null {
  if (node === null) return null
  if (depth > MAX_TYPE_DEPTH) return OTHER
  if (node.type === 'TSTypeAnnotation') return toTypeRef(child(node, 'typeAnnotation'), imports, depth)
  const primitive = PRIMITIVES.get(node.type)
  if (primitive !== undefined) return { kind: 'primitive', name: primitive }
  return toCompoundType(node, imports, depth + 1)
}

/** @returns the annotated type of a parameter, declarator or field node. */
export function annotatedType(node: Node, imports: ImportLookup): TypeRef | null {
  return toTypeRef(child(node, 'typeAnnotation'), imports)
}

function toCompoundType(node: Node, imports: ImportLookup, depth: number): TypeRef {
  switch (node.type) {
    case 'TSTypeReference':
      return toNamedType(child(node, 'typeName'), node, imports, depth)
    case 'TSExpressionWithTypeArguments':
    case 'TSInterfaceHeritage':
    case 'TSClassImplements':
      return toNamedType(child(node, 'expression'), node, imports, depth)
    case 'TSUnionType':
      return { kind: 'union', types: toTypes(children(node, 'types'), imports, depth) }
    case 'TSIntersectionType':
      return { kind: 'intersection', types: toTypes(children(node, 'types'), imports, depth) }
    case 'TSArrayType':
      return { kind: 'array', element: toTypeRef(child(node, 'elementType'), imports, depth) ?? OTHER }
    case 'TSParenthesizedType':
    case 'TSOptionalType':
      return toTypeRef(child(node, 'typeAnnotation'), imports, depth) ?? OTHER
    case 'TSRestType':
      return elementOf(toTypeRef(child(node, 'typeAnnotation'), imports, depth) ?? OTHER)
    case 'TSNamedTupleMember':
      return toTypeRef(child(node, 'elementType'), imports, depth) ?? OTHER
    case 'TSTupleType':
      return {
        kind: 'array',
        element: { kind: 'union', types: toTypes(children(node, 'elementTypes'), imports, depth) },
      }
    case 'TSTypeOperator':
      return text(node, 'operator') === 'readonly'
        ? (toTypeRef(child(node, 'typeAnnotation'), imports, depth) ?? OTHER)
        : OTHER
    case 'TSFunctionType':
      return { kind: 'function', returns: toTypeRef(child(node, 'returnType'), imports, depth) }
    case 'TSConstructorType':
      return { kind: 'function', returns: null }
    case 'TSTypeQuery':
      return toValueType(child(node, 'exprName'), imports)
    case 'TSIndexedAccessType':
      return toIndexedType(node, imports, depth)
    case 'TSMappedType':
      return toMappedType(node, imports, depth)
    case 'TSTypeLiteral':
      return { kind: 'object', fields: toFields(children(node, 'members'), imports, depth) }
    case 'TSLiteralType':
      return toLiteralType(child(node, 'literal'))
    case 'TSTypePredicate':
      return { kind: 'primitive', name: flag(node, 'asserts') ? 'void' : 'boolean' }
    case 'TSImportType':
      return toImportType(node, imports, depth)
    default:
      return OTHER
  }
}

function toTypes(nodes: readonly (Node | null)[], imports: ImportLookup, depth: number): TypeRef[] {
  const types: TypeRef[] = []
  for (const node of nodes) types.push(toTypeRef(node, imports, depth) ?? OTHER)
  return types
}

/** @returns the types between `<` and `>` behind a name or a call. */
export function typeArguments(node: Node, imports: ImportLookup, depth: number): TypeRef[] {
  const list = child(node, 'typeArguments') ?? child(node, 'typeParameters')
  return list === null ? [] : toTypes(children(list, 'params'), imports, depth)
}

function toNamedType(name: Node | null, node: Node, imports: ImportLookup, depth: number): TypeRef {
  const path = toPath(name)
  const [first] = path
  if (first === undefined) return OTHER
  const args = typeArguments(node, imports, depth)
  const isArray = path.length === 1 && (first === 'Array' || first === 'ReadonlyArray')
  if (isArray && args[0] !== undefined) return { kind: 'array', element: args[0] }
  return { kind: 'name', path, import: imports(first), args }
}

/** @returns the segments of `a.b.c`, as a qualified name or member chain; empty when it is neither. */
function toPath(node: Node | null): string[] {
  const path: string[] = []
  let at = node
  while (at !== null && (at.type === 'TSQualifiedName' || at.type === 'MemberExpression')) {
    if (flag(at, 'computed')) return []
    path.push(nameOf(child(at, 'right') ?? child(at, 'property')) ?? '')
    at = child(at, 'left') ?? child(at, 'object')
  }
  if (at?.type === 'ThisExpression') path.push('this')
  else if (at?.type === 'Identifier') path.push(text(at, 'name'))
  else return []
  return path.reverse()
}

/** @returns the type that `class extends` names; `list` holds its type arguments. */
export function toHeritage(expression: Node, list: Node | null, imports: ImportLookup): TypeRef {
  const path = toPath(expression)
  const [first] = path
  if (first === undefined) return OTHER
  return {
    kind: 'name',
    path,
    import: imports(first),
    args: list === null ? [] : toTypes(children(list, 'params'), imports, 1),
  }
}

/** @returns the type that `x as T`, `x satisfies T` or `<T>x` claims; null where it says nothing of the value's form. */
export function claimedType(node: Node, imports: ImportLookup): TypeRef | null {
  const type = node.type === 'TSInstantiationExpression' ? null : toTypeRef(child(node, 'typeAnnotation'), imports)
  if (type === null || type.kind === 'other') return null
  if (type.kind === 'primitive' && SAYS_NOTHING.has(type.name)) return null
  return type.kind === 'name' && type.path[0] === 'const' ? null : type
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(['any', 'unknown', 'never', 'object'])

const elementOf = (type: TypeRef): TypeRef => (type.kind === 'array' ? type.element : type)

function toValueType(name: Node | null, imports: ImportLookup): TypeRef {
  const path = toPath(name)
  const [first] = path
  return first === undefined ? OTHER : { kind: 'typeof', path, import: imports(first) }
}

function toIndexedType(node: Node, imports: ImportLookup, depth: number): TypeRef {
  const of = toTypeRef(child(node, 'objectType'), imports, depth) ?? OTHER
  const key = toTypeRef(child(node, 'indexType'), imports, depth)
  if (key?.kind === 'literal') return { kind: 'indexed', of, name: String(key.value) }
  return key?.kind === 'primitive' && key.name === 'number' ? { kind: 'indexed', of, name: null } : OTHER
}

/** `{ [K in keyof T]: … }`; renamed keys are another type. */
function toMappedType(node: Node, imports: ImportLookup, depth: number): TypeRef {
  const old = child(node, 'typeParameter')
  const keys = child(node, 'constraint') ?? (old && child(old, 'constraint'))
  if (keys?.type !== 'TSTypeOperator' || text(keys, 'operator') !== 'keyof' || child(node, 'nameType') !== null)
    return OTHER
  const value = toTypeRef(child(node, 'typeAnnotation'), imports, depth)
  return {
    kind: 'mapped',
    of: toTypeRef(child(keys, 'typeAnnotation'), imports, depth) ?? OTHER,
    value: value?.kind === 'primitive' ? value : null,
  }
}

/** @returns the type parameters that an interface, a class or an alias declares. */
export function toTypeParameters(node: Node, imports: ImportLookup): TypeParameter[] {
  const list = child(node, 'typeParameters')
  const found: TypeParameter[] = []
  for (const parameter of list === null ? [] : children(list, 'params')) {
    const name = parameter && (nameOf(child(parameter, 'name')) ?? text(parameter, 'name'))
    if (parameter && name) found.push({ name, default: toTypeRef(child(parameter, 'default'), imports) })
  }
  return found
}

function toLiteralType(node: Node | null): TypeRef {
  if (node === null) return OTHER
  if (node.type === 'Literal') {
    const value = node['value']
    if (value === null && !('bigint' in node)) return { kind: 'primitive', name: 'null' }
    if (typeof value === 'string' || typeof value === 'boolean') return { kind: 'literal', value }
    if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'literal', value }
    return { kind: 'primitive', name: 'bigint' }
  }
  if (node.type === 'UnaryExpression' && text(node, 'operator') === '-') {
    const value = child(node, 'argument')?.['value']
    return typeof value === 'number' && value !== 0 ? { kind: 'literal', value: -value } : OTHER
  }
  if (node.type === 'TemplateLiteral') return { kind: 'primitive', name: 'string' }
  return OTHER
}

function toImportType(node: Node, imports: ImportLookup, depth: number): TypeRef {
  const argument = child(node, 'source') ?? child(node, 'argument')
  const source = nameOf(argument?.type === 'TSLiteralType' ? child(argument, 'literal') : argument)
  const path = toPath(child(node, 'qualifier'))
  const [first] = path
  if (source === null) return OTHER
  const binding = { module: source, name: first ?? '*' }
  return {
    kind: 'name',
    path: first === undefined ? ['*'] : path,
    import: binding,
    args: typeArguments(node, imports, depth),
  }
}

/** @returns the fields of an interface body or type literal; signatures without a constant name are left out. */
export function toFields(members: readonly (Node | null)[], imports: ImportLookup, depth = 0): ShapeField[] {
  const fields: ShapeField[] = []
  for (const member of members) {
    if (member === null) continue
    const name = signatureName(member)
    if (name === null) continue
    if (member.type === 'TSPropertySignature') {
      fields.push({
        name,
        type: toTypeRef(child(member, 'typeAnnotation'), imports, depth),
        optional: flag(member, 'optional'),
      })
    } else if (member.type === 'TSMethodSignature') {
      const returns = toTypeRef(child(member, 'returnType'), imports, depth)
      const type: TypeRef | null = text(member, 'kind') === 'get' ? returns : { kind: 'function', returns }
      if (text(member, 'kind') !== 'set') fields.push({ name, type, optional: flag(member, 'optional') })
    }
  }
  return fields
}

function signatureName(member: Node): string | null {
  const key = child(member, 'key')
  if (key === null || (flag(member, 'computed') && key.type !== 'Literal')) return null
  return nameOf(key) ?? (typeof key['value'] === 'number' ? String(key['value']) : null)
}
