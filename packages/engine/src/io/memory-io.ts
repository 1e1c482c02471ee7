// Files in memory behind the port: fixtures, tests, and documents that were never saved.
import { readFailure, type DirectoryEntry, type FileStat, type Io } from '../io'

/** An io over the given files (absolute path to text). Directories exist where a file lies below them. */
export function memoryIo(files: Readonly<Record<string, string>>): Io {
  const texts = new Map(Object.entries(files).map(([path, text]) => [normalise(path), text]))
  const directories = collectDirectories(texts.keys())
  return {
    readFile: (path) => {
      const text = texts.get(normalise(path))
      if (text === undefined) return readFailure(directories.has(normalise(path)) ? 'directory' : 'missing')
      return text.includes('\0') ? readFailure('binary') : { kind: 'text', text }
    },
    stat: (path) => statOf(normalise(path), texts, directories),
    list: (path) => directories.get(normalise(path)) ?? [],
    realPath: (path) => path,
  }
}

function statOf(
  path: string,
  texts: ReadonlyMap<string, string>,
  directories: ReadonlyMap<string, unknown>,
): FileStat | null {
  const text = texts.get(path)
  if (text !== undefined) return { kind: 'file', size: text.length }
  return directories.has(path) ? { kind: 'directory', size: 0 } : null
}

function normalise(path: string): string {
  const slashes = path.replace(/\\/g, '/')
  return slashes.length > 1 && slashes.endsWith('/') ? slashes.slice(0, -1) : slashes
}

function collectDirectories(paths: Iterable<string>): ReadonlyMap<string, readonly DirectoryEntry[]> {
  const found = new Map<string, Map<string, DirectoryEntry>>()
  for (const path of paths) {
    let kind: DirectoryEntry['kind'] = 'file'
    for (let rest = path; rest.includes('/');) {
      const cut = rest.lastIndexOf('/')
      const parent = rest.slice(0, cut) || '/'
      const name = rest.slice(cut + 1)
      if (name === '') break
      const entries = found.get(parent) ?? new Map<string, DirectoryEntry>()
      found.set(parent, entries.set(name, { name, kind }))
      kind = 'directory'
      rest = parent
    }
  }
  return new Map([...found].map(([path, entries]) => [path, [...entries.values()]]))
}
