// Finds the declarations of types in other modules of the project, through re-exports, by the interfaces of these modules.
import { EXPORT_ASSIGNMENT } from '@logwright/analysis/ir/module'
import { spaceOfInterface } from '@logwright/analysis/shape/declared-types'
import type { ShapeLookup, TypeSpace } from '@logwright/analysis/shape/type-space'
import type { ModuleInterface } from '@logwright/analysis/summary/module-interface'
import { MAX_REEXPORTS } from '../limits'

/** What is asked of the project. */
export interface InterfaceSource {
  /** The module behind a specifier, absolute; null when it is none of the project. */
  readonly resolve: (from: string, specifier: string) => string | null
  /** Its interface, as far as it is collected. */
  readonly described: (path: string) => ModuleInterface | null
}

/** A CommonJS module as a whole is its default export. */
function localName({ locals }: ModuleInterface, name: string): string | undefined {
  if (Object.hasOwn(locals, name)) return locals[name]
  return name === 'default' && Object.hasOwn(locals, EXPORT_ASSIGNMENT) ? locals[EXPORT_ASSIGNMENT] : undefined
}

/** The lookup of one module; each module has its own, because specifiers are relative. */
export function createTypeLookup(source: InterfaceSource, from: string): ShapeLookup {
  const spaces = new Map<string, TypeSpace>()
  const lookupFrom =
    (path: string): ShapeLookup =>
    (specifier, name) =>
      find(path, specifier, name, 0)
  const spaceOf = (path: string, described: ModuleInterface): TypeSpace => {
    const known = spaces.get(path) ?? spaceOfInterface(described, lookupFrom(path))
    spaces.set(path, known)
    return known
  }
  const find = (path: string, specifier: string, name: string, depth: number): ReturnType<ShapeLookup> => {
    const target = depth > MAX_REEXPORTS ? null : source.resolve(path, specifier)
    const described = target === null ? null : source.described(target)
    if (target === null || !described) return null
    const local = localName(described, name)
    if (local !== undefined) return { name: local, in: spaceOf(target, described) }
    for (const each of described.from) {
      const isNamed = each.exported === name && each.name !== '*'
      if (!isNamed && !(each.exported === '*' && each.name === '*' && name !== 'default')) continue
      const found = find(target, each.module, isNamed ? each.name : name, depth + 1)
      if (found) return found
    }
    return null
  }
  return lookupFrom(from)
}
