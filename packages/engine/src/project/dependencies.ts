// Which packages below `node_modules` are read: the project's own ones, which no model can know, as far as they are small. Code of
// strangers counts as unknown where no model tells of it: what it logs of its own accord is not the user's to mend.
import { dirname, join } from 'node:path'
import type { CompiledKnowledge } from '@logwright/analysis/model/compile'
import { splitByteOrderMark, type Io } from '../io'
import { MAX_DEPENDENCY_BYTES, MAX_DEPENDENCY_FILES, MAX_PARENTS } from '../limits'
import { parseJsonWithComments } from '../resolve/json-with-comments'
import { installedPackage, type InstalledPackage } from '../resolve/specifier'

/** Answers for one session, until somebody says that manifests changed. */
export interface Dependencies {
  /** Whether `fromFile` may look into a file below `node_modules`. Paths are absolute. */
  readonly mayRead: (fromFile: string, path: string) => boolean
  readonly forget: () => void
}

/** What the answers depend on. */
export interface DependencyInput {
  readonly io: Io
  readonly knowledge: Pick<CompiledKnowledge, 'packages'>
  /** Names that the user gave; `@acme/*` stands for a scope. */
  readonly named: readonly string[]
}

const SOURCE = /\.[cm]?[jt]sx?$/
const DECLARATION = /\.d\.[cm]?ts$/

/** Makes the judge of a session. */
export function createDependencies({ io, knowledge, named }: DependencyInput): Dependencies {
  const names = new Set(named)
  const small = new Map<string, boolean>()
  const scopes = new Map<string, string | null>()
  const isSmallPackage = (directory: string): boolean => {
    const known = small.get(directory) ?? isSmall(io, directory)
    small.set(directory, known)
    return known
  }
  const scopeAround = (file: string): string | null => {
    const directory = dirname(file)
    const known = scopes.get(directory)
    if (known !== undefined) return known
    const scope = scopeOf(nameAround(io, file))
    scopes.set(directory, scope)
    return scope
  }
  const isOurs = (fromFile: string, { name }: InstalledPackage): boolean => {
    const scope = scopeOf(name)
    if (names.has(name) || (scope !== null && names.has(`${scope}/*`))) return true
    return scope !== null && scopeAround(fromFile) === scope
  }
  return {
    mayRead: (fromFile, path) => {
      const installed = installedPackage(path)
      if (installed === null || installedPackage(fromFile)?.directory === installed.directory) return true
      if (!isOurs(fromFile, installed) || knowledge.packages.get(installed.name) !== undefined) return false
      return isSmallPackage(installed.directory)
    },
    forget: () => {
      small.clear()
      scopes.clear()
    },
  }
}

function scopeOf(name: string | null): string | null {
  return name !== null && name.startsWith('@') ? (name.split('/', 1)[0] ?? null) : null
}

/** The name in the nearest manifest that has one. */
function nameAround(io: Io, file: string): string | null {
  const installed = installedPackage(file)
  if (installed !== null) return installed.name
  for (let at = dirname(file), depth = 0; depth < MAX_PARENTS; at = dirname(at), depth++) {
    const name = manifestName(io, join(at, 'package.json'))
    if (name !== null || dirname(at) === at) return name
  }
  return null
}

function manifestName(io: Io, path: string): string | null {
  const read = io.readFile(path)
  const manifest = read.kind === 'text' ? parseJsonWithComments(splitByteOrderMark(read.text).text)?.value : null
  const name = typeof manifest === 'object' && manifest !== null && 'name' in manifest ? manifest.name : null
  return typeof name === 'string' ? name : null
}

/** The package has few source files, and these are short. Packages inside it are not its own. */
function isSmall(io: Io, directory: string): boolean {
  const work = [directory]
  let files = 0
  let bytes = 0
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    for (const { name, kind } of io.list(at)) {
      if (kind === 'directory' && name !== 'node_modules') work.push(join(at, name))
      if (kind !== 'file' || !SOURCE.test(name) || DECLARATION.test(name)) continue
      files++
      bytes += io.stat(join(at, name))?.size ?? 0
      if (files > MAX_DEPENDENCY_FILES || bytes > MAX_DEPENDENCY_BYTES) return false
    }
  }
  return true
}
