// The file system of Node behind the port.
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs'
import { MAX_FILE_BYTES } from '../limits'
import { readFailure, type DirectoryEntry, type FileStat, type Io, type ReadFailure, type ReadResult } from '../io'

/** Bytes that are searched for NUL to tell a binary file. */
const BINARY_PROBE = 8_000

/** The real file system. */
export const nodeIo: Io = { readFile, stat, list, realPath }

function readFile(path: string): ReadResult {
  try {
    // Most files that are asked for are not there: an error for each would take longer than all else.
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats) return readFailure('missing')
    if (stats.isDirectory()) return readFailure('directory')
    if (!stats.isFile()) return readFailure('other', 'Neither a file nor a directory.')
    if (stats.size > MAX_FILE_BYTES) return readFailure('too-large', `Larger than ${MAX_FILE_BYTES} bytes.`)
    const bytes = readFileSync(path)
    if (bytes.subarray(0, BINARY_PROBE).includes(0)) return readFailure('binary')
    return { kind: 'text', text: bytes.toString('utf8') }
  } catch (error) {
    return describeFailure(error)
  }
}

function describeFailure(error: unknown): ReadResult {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS.get(code)
  return reason ? readFailure(reason) : readFailure('other', error instanceof Error ? error.message : String(error))
}

const REASONS: ReadonlyMap<string, ReadFailure> = new Map([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['EISDIR', 'directory'],
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
])

function stat(path: string): FileStat | null {
  const stats = orNull(() => statSync(path, { throwIfNoEntry: false }))
  return stats ? { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs } : null
}

/** What a directory read or a stat cannot see does not exist for us; {@link readFile} is where the reason is told. */
function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function list(path: string): readonly DirectoryEntry[] {
  const entries = orNull(() => readdirSync(path, { withFileTypes: true })) ?? []
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
}

/** Why a directory cannot be listed; null where it can. {@link Io.list} gives an empty list for both. */
export function listFailure(path: string): string | null {
  try {
    readdirSync(path)
    return null
  } catch (error) {
    const failure = describeFailure(error)
    return failure.kind === 'failure' ? failure.message : null
  }
}

function realPath(path: string): string {
  return orNull(() => realpathSync.native(path)) ?? path
}

function kindOf(entry: Dirent | Stats): FileStat['kind'] {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other'
}
