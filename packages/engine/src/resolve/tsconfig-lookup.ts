// Which tsconfig.json governs a directory, and the projects it refers to.
import { dirname, join, sep } from 'node:path'
import { directoryKey } from '../cache/keys'
import { createLru } from '../cache/lru'
import {
  MAX_PARENTS,
  MAX_PROJECT_DIRECTORIES,
  MAX_READ_MANIFESTS,
  MAX_TSCONFIG_DEPTH,
  MAX_TSCONFIG_REFERENCES,
} from '../limits'
import { readTsconfig, type TsconfigOptions, type TsconfigReader } from './tsconfig-options'

/** Names under which a directory keeps its settings; the first that exists counts. */
const NAMES = ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json'] as const

/** Looks up the settings that hold in a directory. */
export interface TsconfigLookup {
  /** The nearest settings upward, then those of referenced projects that cover the directory. */
  readonly forDirectory: (directory: string) => readonly TsconfigOptions[]
  readonly forget: () => void
}

/** Makes a lookup that reads each file once. */
export function createTsconfigLookup(reader: TsconfigReader): TsconfigLookup {
  const byDirectory = createLru<readonly TsconfigOptions[]>(MAX_PROJECT_DIRECTORIES)
  const byFile = createLru<TsconfigOptions | null>(MAX_READ_MANIFESTS)
  const read = (file: string): TsconfigOptions | null => {
    const kept = byFile.get(file)
    if (kept !== undefined) return kept
    const options = readTsconfig(reader, file)
    byFile.set(file, options, 1)
    return options
  }
  const withReferences = (nearest: TsconfigOptions): readonly TsconfigOptions[] => {
    const found = [nearest]
    const seen = new Set([nearest.file])
    for (let level = [nearest], depth = 0; level.length > 0 && depth < MAX_TSCONFIG_DEPTH; depth++) {
      const files = level.flatMap(({ references }) => references).filter((file) => !seen.has(file))
      level = files.slice(0, Math.max(0, MAX_TSCONFIG_REFERENCES - seen.size)).flatMap((file) => read(file) ?? [])
      for (const options of level) seen.add(options.file)
      found.push(...level)
    }
    return found
  }
  const lookup = (directory: string, depth: number): readonly TsconfigOptions[] => {
    const kept = byDirectory.get(directoryKey(directory))
    if (kept) return kept
    const own = NAMES.map((name) => read(join(directory, name))).find((options) => options !== null)
    const parent = dirname(directory)
    const isLast = parent === directory || depth >= MAX_PARENTS
    const found = own ? withReferences(own) : isLast ? [] : lookup(parent, depth + 1)
    byDirectory.set(directoryKey(directory), found, 1)
    return found
  }
  return {
    forDirectory: (directory) =>
      lookup(directory, 0).filter(({ file }, i) => i === 0 || isWithin(directory, dirname(file))),
    forget: () => {
      byDirectory.clear()
      byFile.clear()
    },
  }
}

/** Whether a path is a directory or lies below it. */
export function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep)
}
