// Finds the files in which records of a library are declared, and the code that is generated of them.
import { dirname, join, resolve } from 'node:path'
import type { DeclaredIn } from '@logwright/analysis/model/shape-rows'
import { directoryKey } from '../cache/keys'
import { createLru } from '../cache/lru'
import { parsePrismaSchema } from '../data/prisma-schema'
import { MAX_PARENTS, MAX_PROJECT_DIRECTORIES } from '../limits'
import type { FileTree } from './file-tree'
import { toRecord } from './json-with-comments'
import type { WorkspaceLookup } from './workspaces'

/** Finds declaring files around modules. */
export interface DeclaredFiles {
  /** The file that a module of this directory uses; null for none. */
  readonly find: (directory: string, declared: DeclaredIn) => string | null
  /** The directories into which a file says that its client is generated. */
  readonly outputsOf: (path: string) => readonly string[]
  readonly forget: () => void
}

/** Makes a lookup that searches each directory once. */
export function createDeclaredFiles(tree: FileTree, workspaces: WorkspaceLookup): DeclaredFiles {
  const known = new Map<DeclaredIn, ReturnType<typeof createLru<{ readonly path: string | null }>>>()
  const outputs = createLru<readonly string[]>(MAX_PROJECT_DIRECTORIES)
  return {
    find: (directory, declared) => {
      const answers = known.get(declared) ?? createLru<{ readonly path: string | null }>(MAX_PROJECT_DIRECTORIES)
      known.set(declared, answers)
      const key = directoryKey(directory)
      const kept = answers.get(key)
      if (kept) return kept.path
      const path =
        findUpward(tree, directory, declared) ?? findInWorkspace(tree, workspaces.directories(directory), declared)
      answers.set(key, { path }, 1)
      return path
    },
    outputsOf: (path) => {
      const kept = outputs.get(path)
      if (kept) return kept
      const written = parsePrismaSchema(tree.readText(path) ?? '').outputs
      const found = written.map((output) => resolve(dirname(path), output))
      outputs.set(path, found, 1)
      return found
    },
    forget: () => {
      known.clear()
      outputs.clear()
    },
  }
}

function findUpward(tree: FileTree, directory: string, declared: DeclaredIn): string | null {
  for (let at = directory, depth = 0; depth < MAX_PARENTS; at = dirname(at), depth++) {
    const found = findIn(tree, at, declared)
    if (found !== null || dirname(at) === at) return found
  }
  return null
}

/** The only one of the workspace's packages that has such a file. */
function findInWorkspace(tree: FileTree, directories: readonly string[], declared: DeclaredIn): string | null {
  const found = new Set(directories.flatMap((directory) => findIn(tree, directory, declared) ?? []))
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}

function findIn(tree: FileTree, directory: string, { manifest, files }: DeclaredIn): string | null {
  const named = manifest === undefined ? null : manifestMember(tree, directory, manifest)
  for (const place of named === null ? files : [named, ...files]) {
    const found = fileAt(tree, join(directory, place), 0)
    if (found !== null) return found
  }
  return null
}

function manifestMember(tree: FileTree, directory: string, member: string): string | null {
  let value: unknown = tree.readJson(join(directory, 'package.json'))
  for (const name of member.split('.')) value = toRecord(value)[name]
  return typeof value === 'string' ? value : null
}

/** The file, or the first schema file of a folder. */
function fileAt(tree: FileTree, path: string, depth: number): string | null {
  const kind = tree.kindOf(path)
  if (kind === 'file') return path
  if (kind !== 'directory' || depth > 0) return null
  const names = [...tree.list(path).keys()].filter((name) => name.endsWith('.prisma')).sort()
  return names[0] === undefined ? null : join(path, names[0])
}
