// TypeScript types as far as syntax tells, and shapes.
import type { ClassIr, ShapeField, TypeRef } from '../ir/module'
import type { Node } from '../syntax/tree'
import { child, children, flag, keyName, text } from './access'
import type { ModuleBuilder } from './builder'

const PRIMITIVES: Readonly<Record<string, string>> = {
  TSStringKeyword: 'string', TSNumberKeyword: 'number', TSBooleanKeyword: 'boolean', TSAnyKeyword: 'any', TSUnknownKeyword: 'unknown', TSNullKeyword: 'null',
  TSUndefinedKeyword: 'undefined', TSVoidKeyword: 'void', TSNeverKeyword: 'never', TSBigIntKeyword: 'bigint', TSSymbolKeyword: 'symbol', TSObjectKeyword: 'object',
} // prettier-ignore

/** Type of an annotation node (`TSTypeAnnotation`) at `key`, or null. */
export function annotationOf(m: ModuleBuilder, node: Node, key = 'typeAnnotation'): TypeRef | null {
  const annotation = child(node, key)
  if (!annotation) return null
  const inner = annotation.type === 'TSTypeAnnotation' ? child(annotation, 'typeAnnotation') : annotation
  return inner ? typeRef(m, inner, 0) : null
}

/** Reads a type. */
export function typeRef(m: ModuleBuilder, node: Node, depth: number): TypeRef {
  if (depth > 12) return { kind: 'other' }
  const primitive = PRIMITIVES[node.type]
  if (primitive) return { kind: 'primitive', name: primitive }
  switch (node.type) {
    case 'TSTypeReference':
      return named(m, child(node, 'typeName'), node, depth)
    case 'TSExpressionWithTypeArguments':
    case 'TSInterfaceHeritage':
    case 'TSClassImplements':
      return named(m, child(node, 'expression'), node, depth)
    case 'TSUnionType':
    case 'TSIntersectionType':
      return { kind: node.type === 'TSUnionType' ? 'union' : 'intersection', types: children(node, 'types').map((t) => typeRef(m, t, depth + 1)) }
    case 'TSArrayType': {
      const element = child(node, 'elementType')
      return { kind: 'array', element: element ? typeRef(m, element, depth + 1) : { kind: 'other' } }
    }
    case 'TSTypeLiteral':
      return { kind: 'object', fields: fieldsOf(m, children(node, 'members'), depth + 1) }
    case 'TSLiteralType': {
      const literal = child(node, 'literal')
      const value = literal?.['value']
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? { kind: 'literal', value } : { kind: 'other' }
    }
    case 'TSParenthesizedType':
    case 'TSTypeOperator':
    case 'TSOptionalType': {
      const inner = child(node, 'typeAnnotation')
      return inner ? typeRef(m, inner, depth + 1) : { kind: 'other' }
    }
    default:
      return { kind: 'other' }
  }
}

function named(m: ModuleBuilder, name: Node | null, node: Node, depth: number): TypeRef {
  const path = namePath(name)
  const [first] = path
  if (first === undefined) return { kind: 'other' }
  const list = child(node, 'typeArguments') ?? child(node, 'typeParameters')
  const args = list ? children(list, 'params').map((t) => typeRef(m, t, depth + 1)) : []
  if ((first === 'Array' || first === 'ReadonlyArray') && path.length === 1 && args[0]) return { kind: 'array', element: args[0] }
  const id = m.lookup(first)
  return { kind: 'name', path, import: id === null ? null : (m.variables[id]?.import ?? null), args }
}

function namePath(node: Node | null): readonly string[] {
  if (!node) return []
  if (node.type === 'Identifier') return [text(node, 'name')]
  if (node.type === 'TSQualifiedName') return [...namePath(child(node, 'left')), ...namePath(child(node, 'right'))]
  if (node.type === 'MemberExpression') return [...namePath(child(node, 'object')), ...namePath(child(node, 'property'))]
  return []
}

function fieldsOf(m: ModuleBuilder, members: readonly Node[], depth: number): readonly ShapeField[] {
  return members.flatMap((member) => {
    if (member.type !== 'TSPropertySignature') return []
    const name = keyName(child(member, 'key'), flag(member, 'computed'))
    const annotation = child(member, 'typeAnnotation')
    const inner = annotation && child(annotation, 'typeAnnotation')
    return name === null ? [] : [{ name, type: inner ? typeRef(m, inner, depth + 1) : null, optional: flag(member, 'optional') }]
  })
}

/** Collects an interface, type alias or enum as a shape. */
export function collectShape(m: ModuleBuilder, node: Node): void {
  const id = child(node, 'id')
  const name = id ? text(id, 'name') : ''
  if (node.type === 'TSInterfaceDeclaration') {
    const body = child(node, 'body')
    const fields = body ? fieldsOf(m, children(body, 'body'), 0) : []
    m.shapes.push({ name, kind: 'interface', fields, extends: children(node, 'extends').map((t) => typeRef(m, t, 0)), alias: null })
  } else if (node.type === 'TSTypeAliasDeclaration') {
    const inner = child(node, 'typeAnnotation')
    const type: TypeRef = inner ? typeRef(m, inner, 0) : { kind: 'other' }
    m.shapes.push({ name, kind: 'alias', fields: type.kind === 'object' ? type.fields : [], extends: [], alias: type.kind === 'object' ? null : type })
  } else {
    const body = child(node, 'body')
    const members = children(body ?? node, 'members')
    const fields = members.map((member) => ({ name: keyName(child(member, 'id'), false) ?? '', type: null, optional: false }))
    m.shapes.push({ name, kind: 'enum', fields, extends: [], alias: null })
  }
}

/** A class as a shape: its typed fields and parameter properties. */
export function classShape(m: ModuleBuilder, cls: ClassIr, superName: TypeRef | null): void {
  if (cls.name === null) return
  const fields = cls.members.filter((member) => member.kind === 'field' && member.name !== null).map((member) => ({ name: member.name as string, type: member.type, optional: false }))
  m.shapes.push({ name: cls.name, kind: 'class', fields, extends: [...(superName ? [superName] : []), ...cls.implements], alias: null })
}
