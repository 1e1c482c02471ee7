// From a build product back to the source that it is made of: what a package's manifest names may not be built yet, and what is
// built may be out of date.
import { basename, dirname, join, relative, sep } from 'node:path'
import type { FileTree } from './file-tree'
import { isWithin } from './tsconfig-lookup'
import type { TsconfigOptions } from './tsconfig-options'

/** Extensions of sources by the extension of the product. */
const SOURCES: ReadonlyMap<string, readonly string[]> = new Map([
  ['.js', ['.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs']],
  ['.mjs', ['.mts', '.mjs', '.ts', '.tsx', '.js']],
  ['.cjs', ['.cts', '.cjs', '.ts', '.tsx', '.js']],
  ['.d.ts', ['.ts', '.tsx', '.js', '.jsx', '.mts']],
  ['.d.mts', ['.mts', '.mjs', '.ts']],
  ['.d.cts', ['.cts', '.cjs', '.ts']],
])

/** Directories that builds are written to. */
const BUILD = new Set([
  'dist',
  'build',
  'lib',
  'out',
  'output',
  'es',
  'esm',
  'cjs',
  'target',
  '.output',
  'compiled',
  'types',
])

/** Directories that sources stand in, the package's own root last. */
const SOURCE_ROOTS = ['src', 'source', 'lib', ''] as const

/** Source of a product by `outDir` and `rootDir`, or null when no settings say that the file is a product. */
export function sourceByOptions(tree: FileTree, product: string, settings: readonly TsconfigOptions[]): string | null {
  for (const { file, outDir, rootDir } of settings) {
    if (outDir === null || outDir === dirname(file) || !isWithin(product, outDir)) continue
    const rest = relative(outDir, product)
    const roots = rootDir === null ? [join(dirname(file), 'src'), dirname(file)] : [rootDir]
    const source = firstSource(
      tree,
      roots.map((root) => join(root, rest)),
    )
    if (source !== null && !isWithin(source, outDir)) return source
  }
  return null
}

/**
 * Source of a product that does not exist, by the usual names of directories. `directory` is the package's. Only what its manifest
 * promises (`isPromised`) may be a product without standing in a directory for builds.
 */
export function sourceByHabit(
  tree: FileTree,
  product: string,
  { directory, isPromised }: { readonly directory: string; readonly isPromised: boolean },
): string | null {
  const parts = relative(directory, product).split(sep)
  if (parts[0] === '..') return null
  let start = 0
  while (start < parts.length - 1 && BUILD.has(parts[start] ?? '')) start++
  if (start === 0 && !isPromised) return null
  const rests = [parts.slice(start), ...(parts[start] === 'src' ? [parts.slice(start + 1)] : [])].map((rest) =>
    rest.join(sep),
  )
  return firstSource(
    tree,
    SOURCE_ROOTS.flatMap((root) => rests.map((rest) => join(directory, root, rest))),
  )
}

/** The entry of a package whose manifest names no file that exists. */
export function habitualEntry(tree: FileTree, directory: string): string | null {
  return firstSource(
    tree,
    SOURCE_ROOTS.flatMap((root) => ['index.js', 'main.js'].map((name) => join(directory, root, name))),
  )
}

function firstSource(tree: FileTree, products: readonly string[]): string | null {
  for (const product of products) {
    const extension = /(?:\.d)?\.[cm]?[jt]s$/.exec(basename(product))?.[0]
    const stem = extension === undefined ? product : product.slice(0, -extension.length)
    const sources = extension === undefined ? [] : (SOURCES.get(extension) ?? [extension])
    const found = sources.map((source) => stem + source).find((path) => tree.kindOf(path) === 'file')
    if (found !== undefined) return found
  }
  return null
}
