// Resolution of module specifiers: node's rules by a library, and around them what projects add: tsconfig paths, workspaces whose
// packages are not installed or not built, aliases.
import { dirname, isAbsolute, join } from 'node:path'
import { resolutionKey } from '../cache/keys'
import { createLru } from '../cache/lru'
import type { Io } from '../io'
import { MAX_PARENTS, MAX_RESOLUTIONS } from '../limits'
import type { UserError } from '../session'
import { createDeclaredFiles, type DeclaredFiles } from './declared-files'
import { createFileTree, type FileTree } from './file-tree'
import { toRecord } from './json-with-comments'
import { createNodeResolution, type NodeAnswer, type NodeResolution } from './node-resolution'
import type { ModuleResolver, Resolution } from './resolution'
import { habitualEntry, sourceByHabit, sourceByOptions } from './source-of-build'
import { isPathSpecifier, isRuntimeModule, packageOfPath, parseBare, type BareSpecifier } from './specifier'
import { createTsconfigLookup, isWithin, type TsconfigLookup } from './tsconfig-lookup'
import { mappedPaths, type TsconfigReader } from './tsconfig-options'
import { createWorkspaceLookup, type WorkspaceLookup } from './workspaces'

/** Makes the resolver of a project. `root` bounds nothing: settings above it hold too. Where it is itself a link, its files keep its name. */
export function createResolver(io: Io, root: string): ModuleResolver {
  const parts = createParts(io, root)
  const answers = createLru<Resolution>(MAX_RESOLUTIONS)
  return {
    resolve: (fromFile, specifier) => {
      const directory = dirname(fromFile)
      const key = resolutionKey(directory, specifier)
      const kept = answers.get(key)
      if (kept) return kept
      const resolution = resolveAnew(parts, directory, specifier)
      answers.set(key, resolution, 1)
      return resolution
    },
    declaredIn: (fromFile, declared) => parts.declared.find(dirname(fromFile), declared),
    isGenerated: (fromFile, specifier, declaringFile) => {
      const outputs = parts.declared.outputsOf(declaringFile)
      if (isPathSpecifier(specifier))
        return outputs.some((output) => isWithin(join(dirname(fromFile), specifier), output))
      // What is generated need not lie there yet, so an alias leads nowhere: its end tells.
      const alias = /^[@~#][^/]*\/(.+\/.+)$/.exec(specifier)?.[1]
      return (
        alias !== undefined && outputs.some((output) => [alias, dirname(alias)].some((end) => isWithinEnd(output, end)))
      )
    },
    invalidate: (paths) => {
      const hasChanged = paths.map((path) => parts.tree.refresh(path)).some((changed) => changed)
      if (hasChanged) for (const cache of [parts.tsconfigs, parts.workspaces, parts.declared]) cache.forget()
      if (hasChanged) answers.clear()
      return hasChanged
    },
    problems: () => [...parts.problems.values()],
  }
}

/** The path ends with these segments, of which there are two or more. */
function isWithinEnd(path: string, end: string): boolean {
  return end.includes('/') && path.replace(/\\/g, '/').endsWith(`/${end}`)
}

interface Parts {
  readonly tree: FileTree
  readonly node: NodeResolution
  readonly tsconfigs: TsconfigLookup
  readonly workspaces: WorkspaceLookup
  readonly declared: DeclaredFiles
  readonly problems: ReadonlyMap<string, UserError>
  readonly report: TsconfigReader['report']
  /** The root as the host names it, and as the file system does. */
  readonly root: { readonly named: string; readonly real: string }
}

function createParts(io: Io, root: string): Parts {
  const tree = createFileTree(io)
  const node = createNodeResolution(tree)
  const problems = new Map<string, UserError>()
  const report: Parts['report'] = (file, message) => {
    problems.set(`${file}\0${message}`, { kind: 'config', file, line: null, column: null, message })
  }
  const tsconfigs = createTsconfigLookup({
    tree,
    resolvePackage: (directory, specifier) => pathOf(node('tsconfig', directory, specifier)),
    report,
  })
  const workspaces = createWorkspaceLookup(tree)
  return {
    tree,
    node,
    tsconfigs,
    workspaces,
    declared: createDeclaredFiles(tree, workspaces),
    problems,
    report,
    root: { named: root, real: io.realPath(root) },
  }
}

function pathOf(answer: NodeAnswer): string | null {
  return answer.kind === 'file' ? answer.path : null
}

function resolveAnew(parts: Parts, directory: string, specifier: string): Resolution {
  if (isRuntimeModule(specifier)) return { kind: 'builtin' }
  const bare = parseBare(specifier)
  try {
    const path = findPath(parts, { directory, specifier, bare })
    if (path !== null) return toResolution(parts, path, bare)
  } catch (error) {
    // A manifest can hold what the library does not expect; such a specifier is not resolved, and nothing else suffers.
    if (!(error instanceof Error)) throw error
    parts.report(directory, `'${specifier}' cannot be resolved: ${error.message}`)
  }
  return { kind: 'unresolved', packageName: bare?.packageName ?? null }
}

function toResolution({ tree, root }: Parts, path: string, bare: BareSpecifier | null): Resolution {
  const real = tree.realPath(path)
  const owner = packageOfPath(real)
  const named = isWithin(real, root.real) ? root.named + real.slice(root.real.length) : real
  return { kind: 'file', path: named, isDependency: owner !== null, packageName: bare?.packageName ?? owner }
}

interface Request {
  readonly directory: string
  readonly specifier: string
  readonly bare: BareSpecifier | null
}

/** The first place that has the file, in the order in which TypeScript and Node look. */
function findPath(parts: Parts, request: Request): string | null {
  const { directory, specifier, bare } = request
  if (packageOfPath(join(directory, 'x')) !== null)
    return bare ? findInstalled(parts, directory, bare) : pathOf(parts.node('runtime', directory, specifier))
  if (isPathSpecifier(specifier)) return findFile(parts, directory, specifier)
  const mapped = findMapped(parts, request)
  if (mapped !== null) return mapped
  if (bare === null) return findImport(parts, request) ?? findAlias(parts, request)
  return (
    findInWorkspace(parts, directory, bare) ??
    findAlias(parts, request) ??
    findSelf(parts, directory, bare) ??
    findInstalled(parts, directory, bare)
  )
}

/** A package below `node_modules`, as Node loads it. Most unresolved packages are just not installed, which is cheaply seen. */
function findInstalled(parts: Parts, directory: string, { packageName, subpath }: BareSpecifier): string | null {
  const isNamed = installedAt(parts.tree, directory, packageName) !== null
  return isNamed ? pathOf(parts.node('runtime', directory, packageName + subpath)) : null
}

function installedAt(tree: FileTree, directory: string, name: string): string | null {
  return upward(directory, (at) => {
    const path = join(at, 'node_modules', name)
    return tree.kindOf(path) === 'directory' ? path : null
  })
}

/** A file of the project, by a path. What is built leads to its source. */
function findFile(parts: Parts, directory: string, specifier: string): string | null {
  const target = isAbsolute(specifier) ? specifier : join(directory, specifier)
  const from = isAbsolute(specifier) ? dirname(specifier) : directory
  const request = isAbsolute(specifier) ? `./${specifier.slice(from.length).replace(/^\//, '')}` : specifier
  return sourceOf(parts, parts.node('source', from, request), { directory: dirname(target), isPromised: false })
}

/** Whose file is asked for: a directory of the same project, and whether a manifest promises the file. */
interface Origin {
  readonly directory: string
  readonly isPromised: boolean
}

/** The file itself, or the source that it is or would be built from. */
function sourceOf(parts: Parts, answer: NodeAnswer, { directory, isPromised }: Origin): string | null {
  const { tree, tsconfigs } = parts
  if (answer.kind === 'file') {
    if (packageOfPath(tree.realPath(answer.path)) !== null) return answer.path
    return sourceByOptions(tree, answer.path, tsconfigs.forDirectory(dirname(answer.path))) ?? answer.path
  }
  const home = manifestDirectory(tree, directory)
  const products = answer.candidates.filter((path) => /\.[cm]?[jt]s$/.test(path))
  for (const product of products) {
    const source = sourceByOptions(tree, product, tsconfigs.forDirectory(home ?? dirname(product)))
    if (source !== null) return source
  }
  if (home === null) return null
  for (const product of products) {
    const source = sourceByHabit(tree, product, { directory: home, isPromised })
    if (source !== null) return source
  }
  return null
}

/** By `paths` and `baseUrl` of the tsconfig that governs the directory, and of the projects it refers to. */
function findMapped(parts: Parts, { directory, specifier }: Request): string | null {
  for (const { paths, baseUrl } of parts.tsconfigs.forDirectory(directory)) {
    const targets = [...mappedPaths(paths, specifier), ...(baseUrl === null ? [] : [join(baseUrl, specifier)])]
    for (const target of targets) {
      const found = findFile(parts, directory, target)
      if (found !== null) return found
    }
  }
  return null
}

/** `#internal`, by `imports` in the package's manifest. */
function findImport(parts: Parts, { directory, specifier }: Request): string | null {
  if (!specifier.startsWith('#')) return null
  const answer = parts.node('source', directory, specifier, conditionsOf(parts, directory))
  // An import of the package's own may lead to another package, of which Node's answer counts.
  if (answer.kind === 'file' && packageOfPath(answer.path) !== null)
    return pathOf(parts.node('runtime', directory, specifier))
  return sourceOf(parts, answer, { directory, isPromised: true })
}

function conditionsOf({ tsconfigs }: Parts, directory: string): readonly string[] {
  return [...new Set(tsconfigs.forDirectory(directory).flatMap(({ customConditions }) => customConditions))]
}

/** A package of the same workspace, linked or not, built or not. */
function findInWorkspace(parts: Parts, directory: string, bare: BareSpecifier): string | null {
  const home = parts.workspaces.find(directory, bare.packageName)
  if (home === null || isOtherInstalled(parts, directory, bare.packageName, home)) return null
  return findInPackage(parts, { home, bare, conditions: conditionsOf(parts, directory) })
}

/** Whether `node_modules` holds a package of this name that is not the one of the workspace. */
function isOtherInstalled({ tree }: Parts, directory: string, name: string, home: string): boolean {
  const installed = installedAt(tree, directory, name)
  return installed !== null && tree.realPath(installed) !== tree.realPath(home)
}

interface PackageRequest {
  readonly home: string
  readonly bare: BareSpecifier
  readonly conditions: readonly string[]
}

function findInPackage(parts: Parts, { home, bare, conditions }: PackageRequest): string | null {
  const manifest = toRecord(parts.tree.readJson(join(home, 'package.json')))
  // A package with `exports` may ask for itself by its name; others are asked for by path.
  const hasExports = manifest['exports'] !== undefined && manifest['exports'] !== null
  const request = hasExports ? bare.packageName + bare.subpath : `.${bare.subpath}`
  const found = sourceOf(parts, parts.node('source', home, request, conditions), { directory: home, isPromised: true })
  return found ?? (bare.subpath === '' ? habitualEntry(parts.tree, home) : null)
}

/** The package that the file itself belongs to, by name. */
function findSelf(parts: Parts, directory: string, bare: BareSpecifier): string | null {
  const home = manifestDirectory(parts.tree, directory)
  if (home === null || toRecord(parts.tree.readJson(join(home, 'package.json')))['name'] !== bare.packageName)
    return null
  return findInPackage(parts, { home, bare, conditions: conditionsOf(parts, directory) })
}

/** `@/x` and `~/x`, which no package can be called, stand for the sources or the root; `_moduleAliases` says what else does. */
function findAlias(parts: Parts, { directory, specifier, bare }: Request): string | null {
  const home = manifestDirectory(parts.tree, directory)
  if (home === null) return null
  const aliases = toRecord(toRecord(parts.tree.readJson(join(home, 'package.json')))['_moduleAliases'])
  for (const [alias, target] of Object.entries(aliases)) {
    if (typeof target !== 'string' || !(specifier === alias || specifier.startsWith(`${alias}/`))) continue
    const found = findFile(parts, directory, join(home, target, specifier.slice(alias.length)))
    if (found !== null) return found
  }
  const rest = bare === null ? /^[@~]\/(.+)$/.exec(specifier)?.[1] : undefined
  if (rest === undefined) return null
  return findFile(parts, directory, join(home, 'src', rest)) ?? findFile(parts, directory, join(home, rest))
}

function manifestDirectory(tree: FileTree, directory: string): string | null {
  return upward(directory, (at) => (tree.kindOf(join(at, 'package.json')) === 'file' ? at : null))
}

/** The first answer of `find` for a directory or one above it. */
function upward(directory: string, find: (at: string) => string | null): string | null {
  for (let at = directory, depth = 0; depth < MAX_PARENTS; at = dirname(at), depth++) {
    const found = find(at)
    if (found !== null || dirname(at) === at) return found
  }
  return null
}
