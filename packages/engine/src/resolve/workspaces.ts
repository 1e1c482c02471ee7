// Packages of a workspace (npm, yarn, pnpm) by name, whether they are installed or not.
import { dirname, join, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import { parse } from 'yaml'
import { directoryKey } from '../cache/keys'
import { createLru } from '../cache/lru'
import { MAX_PARENTS, MAX_PROJECT_DIRECTORIES, MAX_WORKSPACE_DEPTH, MAX_WORKSPACE_DIRECTORIES } from '../limits'
import type { FileTree } from './file-tree'
import { toRecord, toTexts } from './json-with-comments'

/** Finds packages of the workspace around a directory. */
export interface WorkspaceLookup {
  /** Directory of the package `name` in the workspace that `directory` belongs to. */
  readonly find: (directory: string, name: string) => string | null
  /** Directories of all packages of the workspace that `directory` belongs to. */
  readonly directories: (directory: string) => readonly string[]
  readonly forget: () => void
}

type Packages = ReadonlyMap<string, string>

const NO_PACKAGES: Packages = new Map()

/** Makes a lookup that searches each workspace once. */
export function createWorkspaceLookup(tree: FileTree): WorkspaceLookup {
  const known = createLru<Packages>(MAX_PROJECT_DIRECTORIES)
  const lookup = (directory: string, depth: number): Packages => {
    const kept = known.get(directoryKey(directory))
    if (kept) return kept
    const patterns = workspacePatterns(tree, directory)
    const parent = dirname(directory)
    const above = parent === directory || depth >= MAX_PARENTS ? NO_PACKAGES : lookup(parent, depth + 1)
    // A workspace inside another one (an example project) sees its own packages first.
    const packages = patterns.length > 0 ? new Map([...above, ...findPackages(tree, directory, patterns)]) : above
    known.set(directoryKey(directory), packages, 1)
    return packages
  }
  return {
    find: (directory, name) => lookup(directory, 0).get(name) ?? null,
    directories: (directory) => [...lookup(directory, 0).values()],
    forget: known.clear,
  }
}

/** Globs of package directories that the manifest of a workspace root holds; empty where there is no root. */
function workspacePatterns(tree: FileTree, directory: string): readonly string[] {
  const manifest = tree.readJson(join(directory, 'package.json'))
  const workspaces = manifest === null || manifest === 'broken' ? undefined : manifest['workspaces']
  const listed = Array.isArray(workspaces) ? toTexts(workspaces) : toTexts(toRecord(workspaces)['packages'])
  return [...listed, ...pnpmPatterns(tree, join(directory, 'pnpm-workspace.yaml'))]
}

function pnpmPatterns(tree: FileTree, file: string): readonly string[] {
  const text = tree.kindOf(file) === 'file' ? tree.readText(file) : null
  if (text === null) return []
  try {
    return toTexts(toRecord(parse(text))['packages'])
  } catch (error) {
    // pnpm itself will complain about it.
    if (error instanceof Error) return []
    throw error
  }
}

function findPackages(tree: FileTree, root: string, patterns: readonly string[]): Packages {
  const clean = patterns.map((pattern) => pattern.replace(/^(!?)\.?\/+/, '$1').replace(/\/+$/, ''))
  const matches = picomatch(clean.filter((pattern) => !pattern.startsWith('!')))
  const negated = clean.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
  const excludes = negated.length > 0 ? picomatch(negated) : () => false
  const found = new Map<string, string>()
  for (const directory of searchedDirectories(tree, root, clean)) {
    const place = relative(root, directory).split(sep).join('/')
    if (!matches(place) || excludes(place)) continue
    const manifest = tree.readJson(join(directory, 'package.json'))
    const name = manifest === null || manifest === 'broken' ? null : manifest['name']
    if (typeof name === 'string' && !found.has(name)) found.set(name, directory)
  }
  return found
}

/** Directories that a pattern could match: those below its fixed part, as deep as it has segments. */
function searchedDirectories(tree: FileTree, root: string, patterns: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) continue
    const { base, glob } = picomatch.scan(pattern)
    const depth = glob.includes('**') ? MAX_WORKSPACE_DEPTH : glob === '' ? 0 : glob.split('/').length
    let level = [join(root, base)].filter((directory) => tree.kindOf(directory) === 'directory')
    for (let at = 0; level.length > 0 && at <= depth; at++) {
      for (const directory of level) found.add(directory)
      if (found.size > MAX_WORKSPACE_DIRECTORIES) return found
      level = at < depth ? level.flatMap((directory) => subdirectories(tree, directory)) : []
    }
  }
  return found
}

function subdirectories(tree: FileTree, directory: string): readonly string[] {
  return [...tree.list(directory)]
    .filter(([name, kind]) => kind === 'directory' && name !== 'node_modules' && !name.startsWith('.'))
    .map(([name]) => join(directory, name))
}
