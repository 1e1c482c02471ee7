// Writes a file so that a reader sees the old text or the new one, never a part.
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'Permission denied.'],
  ['EPERM', 'Permission denied.'],
  ['EROFS', 'The file system is read-only.'],
  ['ENOENT', 'Its directory does not exist.'],
  ['ENOTDIR', 'Its directory is a file.'],
  ['EISDIR', 'It is a directory.'],
  ['ENOSPC', 'No space is left.'],
])

/** What went wrong in {@link writeFileAtomically}, without the name of the temporary file. */
export function describeWriteFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return REASONS.get(code) ?? error.message
}

/** Writes `text`; links are followed and the mode of an existing file is kept. Throws what the file system throws. */
export function writeFileAtomically(path: string, text: string): void {
  const existing = statSync(path, { throwIfNoEntry: false })
  const target = existing ? realpathSync(path) : path
  // A device or a pipe (`/dev/stdout`) cannot be replaced, only written to.
  if (existing && !existing.isFile()) return writeFileSync(target, text)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(temporary, text)
    if (existing) chmodSync(temporary, existing.mode)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
