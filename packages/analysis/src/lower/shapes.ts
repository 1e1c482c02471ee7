// Named record types: interfaces, type aliases, classes, enums.
import type { ClassMember, ShapeField, TypeRef } from '../ir/module'
import { child, children, nameOf } from '../syntax/fields'
import type { Node } from '../syntax/tree'
import type { FunctionBuilder } from './function-builder'
import { constantKey } from './keys'
import { toFields, toHeritage, toTypeParameters, toTypeRef } from './types'

/** `interface A extends B { x: T }` */
export function lowerInterface(f: FunctionBuilder, node: Node): void {
  const name = nameOf(child(node, 'id'))
  const body = child(node, 'body')
  if (name === null || f.weight === 0) return
  const fields = body === null ? [] : toFields(children(body, 'body'), f.imports)
  const bases = children(node, 'extends').flatMap((base) => toTypeRef(base, f.imports) ?? [])
  const parameters = toTypeParameters(node, f.imports)
  f.module.shapes.push({ name, kind: 'interface', parameters, fields, extends: bases, alias: null })
}

/** `type A = …` */
export function lowerTypeAlias(f: FunctionBuilder, node: Node): void {
  const name = nameOf(child(node, 'id'))
  const type = toTypeRef(child(node, 'typeAnnotation'), f.imports) ?? { kind: 'other' as const }
  if (name === null || f.weight === 0) return
  const isObject = type.kind === 'object'
  const fields = isObject ? type.fields : []
  const parameters = toTypeParameters(node, f.imports)
  f.module.shapes.push({ name, kind: 'alias', parameters, fields, extends: [], alias: isObject ? null : type })
}

/** What a class's shape is made of. */
export interface ClassMembers {
  readonly name: string | null
  readonly implements: readonly TypeRef[]
  readonly members: readonly ClassMember[]
}

/** A class as a shape: fields, parameter properties and accessors. */
export function collectClassShape(f: FunctionBuilder, node: Node, cls: ClassMembers): void {
  if (cls.name === null || f.weight === 0) return
  const optional = optionalNames(node)
  const fields: ShapeField[] = []
  for (const { name, kind, isStatic, type } of cls.members) {
    if (name === null || isStatic || kind === 'constructor' || kind === 'setter') continue
    const own: TypeRef | null = kind === 'method' ? { kind: 'function', returns: type } : type
    fields.push({ name, type: own, optional: optional.has(name) })
  }
  const superNode = child(node, 'superClass')
  const superTypes = child(node, 'superTypeArguments') ?? child(node, 'superTypeParameters')
  const base = superNode === null ? [] : [toHeritage(superNode, superTypes, f.imports)]
  f.module.shapes.push({
    name: cls.name,
    kind: 'class',
    parameters: toTypeParameters(node, f.imports),
    fields,
    extends: [...base, ...cls.implements],
    alias: null,
  })
}

function optionalNames(node: Node): ReadonlySet<string> {
  const names = new Set<string>()
  for (const member of children(child(node, 'body') ?? node, 'body')) {
    const name = member?.['optional'] === true ? constantKey(child(member, 'key'), false) : null
    if (name !== null) names.add(name)
  }
  return names
}
