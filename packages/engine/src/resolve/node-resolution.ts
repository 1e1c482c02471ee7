// The part of module resolution that Node specifies (files, directories, `exports`, `imports`, `node_modules`), by the library that
// webpack uses, over our own view of the file system.
import { extname, join } from 'node:path'
import { ResolverFactory, type Resolver } from 'enhanced-resolve'
import type { FileTree } from './file-tree'
import { toFileSystem } from './library-file-system'

/** How a file may be asked for. */
export type Asking =
  /** By a file of the project: sources before what is built from them. */
  | 'source'
  /** By or for a dependency: what Node would load. */
  | 'runtime'
  /** As `extends` in a tsconfig.json. */
  | 'tsconfig'

/** An answer: a path as the tree knows it, or the files that were looked for in vain. */
export type NodeAnswer =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing'; readonly candidates: readonly string[] }

/** Resolves a request in a directory. `conditions` are those of the project, besides Node's. */
export type NodeResolution = (
  asking: Asking,
  directory: string,
  request: string,
  conditions?: readonly string[],
) => NodeAnswer

const SOURCE_EXTENSIONS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.json',
  '.d.ts',
  '.d.mts',
  '.d.cts',
]
const RUNTIME_EXTENSIONS = ['.js', '.cjs', '.mjs', '.json', '.ts', '.tsx', '.d.ts']

/** What TypeScript lets an import say for its own extensions; what is written comes after, since only JavaScript may be there. */
const SOURCE_ALIASES = {
  '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
  '.jsx': ['.tsx', '.jsx', '.d.ts'],
  '.mjs': ['.mts', '.mjs', '.d.mts'],
  '.cjs': ['.cts', '.cjs', '.d.cts'],
}

const NODE_CONDITIONS = ['import', 'require', 'node', 'module', 'default']

/** Conditions under which workspaces offer their sources. */
const SOURCE_CONDITIONS = ['source', 'typescript', 'ts', 'development']

/** Makes the resolution over `tree`. */
export function createNodeResolution(tree: FileTree): NodeResolution {
  const fileSystem = toFileSystem(tree)
  const resolvers = new Map<string, Resolver>()
  const resolverOf = (asking: Asking, conditions: readonly string[]): Resolver => {
    const key = [asking, ...conditions].join('\0')
    const kept = resolvers.get(key) ?? ResolverFactory.createResolver({ ...optionsOf(asking, conditions), fileSystem })
    resolvers.set(key, kept)
    return kept
  }
  return (asking, directory, request, conditions = []) => {
    const written = asking === 'source' ? findWritten(tree, directory, request) : null
    if (written !== null) return written
    const candidates = new Set<string>()
    const own = asking === 'source' ? [...conditions, ...SOURCE_CONDITIONS] : []
    // Declarations say the least, so they are asked for when nothing else is there.
    for (const more of asking === 'tsconfig' ? [[]] : [own, [...own, 'types']]) {
      const path = ask(resolverOf(asking, more), directory, request, candidates)
      if (path !== null) return { kind: 'file', path }
    }
    return { kind: 'missing', candidates: [...candidates] }
  }
}

/**
 * What most requests are, in the library's order at a fraction of its cost: a path to a file, its extension left out or stated.
 * Null for what only the library can say: directories, queries, names.
 */
function findWritten(tree: FileTree, directory: string, request: string): NodeAnswer | null {
  if (!/^\.{1,2}\//.test(request) || /[?#]|[/.]$/.test(request)) return null
  const target = join(directory, request)
  const extension = extname(target)
  const aliases = Object.entries(SOURCE_ALIASES).find(([alias]) => alias === extension)?.[1]
  const stem = aliases ? target.slice(0, -extension.length) : target
  const names = [...(aliases ?? ['']).map((alias) => stem + alias), ...SOURCE_EXTENSIONS.map((added) => target + added)]
  const path = names.find((name) => tree.kindOf(name) === 'file')
  if (path !== undefined) return { kind: 'file', path }
  if (tree.kindOf(target) !== null) return null
  return { kind: 'missing', candidates: [aliases ? target : `${target}.js`] }
}

type Options = Omit<Parameters<typeof ResolverFactory.createResolver>[0], 'fileSystem'>

function optionsOf(asking: Asking, conditions: readonly string[]): Options {
  const conditionNames = [...conditions, ...NODE_CONDITIONS]
  // Links are followed once, at the end; a package manager's own resolver would be code of the workspace.
  const common = { symlinks: false, pnpApi: null, conditionNames }
  switch (asking) {
    case 'source':
      return {
        ...common,
        extensions: SOURCE_EXTENSIONS,
        extensionAlias: SOURCE_ALIASES,
        extensionAliasForExports: true,
        mainFields: ['source', 'main', 'module', 'types', 'typings'],
      }
    case 'runtime':
      return { ...common, extensions: RUNTIME_EXTENSIONS, mainFields: ['main', 'module', 'types', 'typings'] }
    case 'tsconfig':
      return { ...common, extensions: ['.json'], mainFields: ['tsconfig'], mainFiles: ['tsconfig'] }
  }
}

/** The library answers at once, since our file system does; its own `resolve` would run a failure twice for the sake of a log. */
function ask(resolver: Resolver, directory: string, request: string, candidates: Set<string>): string | null {
  let found: string | null = null
  resolver.doResolve(
    resolver.hooks.resolve,
    { context: {}, path: directory, request },
    null,
    { missingDependencies: candidates },
    (_error, result) => {
      found = typeof result?.path === 'string' ? result.path : null
    },
  )
  return found
}
