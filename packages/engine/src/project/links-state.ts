// What links of a project keep, and where an import leads.
import type { ApiNode } from '@logwright/analysis/model/api-node'
import type { ModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { ShapeLookup } from '@logwright/analysis/shape/type-space'
import type { Lru } from '../cache/lru'
import { isDataModule } from '../data/data-modules'
import type { SessionCore } from '../session-state'
import type { Dependencies } from './dependencies'
import type { LoweredFile } from './lowered-files'
import type { ModuleRecord } from './module-record'

/** Source files that can be lowered; declarations say nothing of what code does. */
const SOURCE = /\.[cm]?[jt]sx?$/
const DECLARATION = /\.d\.[cm]?ts$/

/** The flow of a module with what it knows of the types of others. */
export interface OpenFlow {
  /** Key of the lowered file. */
  readonly key: string
  readonly flow: ModuleFlow
  readonly lookup: ShapeLookup
}

/** See the header. */
export interface Links {
  readonly state: SessionCore
  readonly records: Map<string, ModuleRecord>
  /** Records by the name that interfaces use: the path relative to the root. */
  readonly byName: Map<string, ModuleRecord>
  /** Facts of modules whose cycle is still being walked. */
  readonly open: Map<string, LoweredFile>
  /**
   * What functions of a module do is found out when somebody asks. Where people edit, all is asked for at once instead: only
   * then is it seen that an edit changed nothing that others know.
   */
  readonly isDeferred: boolean
  /** Flows by path, of modules as they are now; for questions about functions, and for views. */
  readonly flows: Lru<OpenFlow>
  readonly dependencies: Dependencies
  /** Records of an earlier epoch are looked at again, with their files. */
  epoch: number
  generation: number
}

/** The module of the project behind a specifier, absolute; null for others. */
export function resolveImport(links: Links, from: string, specifier: string): string | null {
  const library = libraryBehind(links, from, specifier)
  if (library) return library.path
  const found = links.state.resolver.resolve(from, specifier)
  if (found.kind !== 'file') return null
  if (found.isDependency && !links.dependencies.mayRead(from, found.path)) return null
  if (isDataModule(found.path)) return found.path
  return SOURCE.test(found.path) && !DECLARATION.test(found.path) ? found.path : null
}

/** The place of a library of which a file of the project declares the records; its specifier may lead to generated code. */
export function packagePlace(links: Links, from: string, specifier: string): ApiNode | null {
  const library = libraryBehind(links, from, specifier)
  return library ? (links.state.knowledge.packages.get(library.name) ?? null) : null
}

/** A library whose records a file of the project declares, or code that is generated of that file. */
function libraryBehind(
  { state }: Links,
  from: string,
  specifier: string,
): { readonly name: string; readonly path: string } | null {
  for (const [name, declared] of state.knowledge.declared) {
    const mayBe = specifier === name || /^[.@~#]/.test(specifier)
    const path = mayBe ? state.resolver.declaredIn(from, declared) : null
    if (path !== null && (specifier === name || state.resolver.isGenerated(from, specifier, path)))
      return { name, path }
  }
  return null
}
