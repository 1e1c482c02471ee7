// Which model types a written type is: `Repository<User>`, `express.Request`, `Request` of the platform.
import type { ImportBinding, TypeRef } from '../ir/module'
import type { ApiNode } from './api-node'
import { ANY_MODULE, type CompiledKnowledge } from './compile'

const NONE: readonly ApiNode[] = []

/** @returns the types that models give to an imported name, or to a global one when `isDeclared` does not know it. */
export function annotatedNodes(
  knowledge: CompiledKnowledge,
  type: Extract<TypeRef, { kind: 'name' }>,
  isDeclared: (name: string) => boolean,
): readonly ApiNode[] {
  const anywhere = knowledge.annotations.get(`${ANY_MODULE}#${type.path[type.path.length - 1]}`)
  if (anywhere) return anywhere
  if (!type.import) {
    const [name] = type.path
    if (type.path.length !== 1 || name === undefined || isDeclared(name)) return NONE
    return knowledge.annotations.get(`global#${name}`) ?? NONE
  }
  return knowledge.annotations.get(`${type.import.module}#${importedName(type, type.import)}`) ?? NONE
}

/** The name by which the type's own module exports it: `B` of `a.B`, `A` of an import under another name. */
export function importedName(type: Extract<TypeRef, { kind: 'name' }>, { name }: ImportBinding): string {
  const last = type.path[type.path.length - 1] ?? name
  return type.path.length > 1 || name === 'default' || name === '*' ? last : name
}
