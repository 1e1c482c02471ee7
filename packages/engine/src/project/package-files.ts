// The source files of a package: its directory without dependencies, build output, tests, and packages inside it.
import { dirname, join } from 'node:path'
import type { Io } from '../io'
import { MAX_HANDLER_FILES, MAX_PARENTS } from '../limits'

const SOURCE = /\.[cm]?[jt]sx?$/
const NOT_SERVER = /\.d\.[cm]?ts$|[.-](?:test|spec|stories|min)\.[cm]?[jt]sx?$/
const PASSED_OVER = new Set([
  'node_modules',
  'dist',
  'build',
  'out',
  'coverage',
  'test',
  'tests',
  '__tests__',
  'public',
])

/** Whether a path below a package is one of the files that {@link listPackageFiles} would give. */
export function isPackageSource(path: string): boolean {
  return SOURCE.test(path) && !NOT_SERVER.test(path)
}

/** Where a directory's package.json is looked for. `known`: what was found before, by directory. */
export interface PackageSearch {
  readonly io: Io
  readonly root: string
  readonly known: Map<string, string | null>
}

/** The directory of the nearest package.json at or above a directory, but not above the root; null where there is none. */
export function packageDirectory({ io, root, known }: PackageSearch, directory: string): string | null {
  const passed: string[] = []
  let found = known.get(directory)
  for (let at = directory; found === undefined && passed.length < MAX_PARENTS;) {
    passed.push(at)
    const parent = dirname(at)
    if (io.stat(join(at, 'package.json'))?.kind === 'file') found = at
    else if (at === root || parent === at) found = null
    else found = known.get((at = parent))
  }
  if (found === undefined) return null
  for (const each of passed) known.set(each, found)
  return found
}

/** Absolute paths, sorted; at most {@link MAX_HANDLER_FILES}. */
export function listPackageFiles(io: Io, directory: string): readonly string[] {
  const found: string[] = []
  const work = [directory]
  for (let at = work.pop(); at !== undefined && found.length < MAX_HANDLER_FILES; at = work.pop()) {
    const entries = io.list(at)
    if (at !== directory && entries.some(({ name, kind }) => name === 'package.json' && kind === 'file')) continue
    for (const { name, kind } of entries) {
      if (kind === 'directory') {
        if (!name.startsWith('.') && !PASSED_OVER.has(name)) work.push(join(at, name))
      } else if (kind === 'file' && isPackageSource(name)) found.push(join(at, name))
    }
  }
  return found.sort().slice(0, MAX_HANDLER_FILES)
}
