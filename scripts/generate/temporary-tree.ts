// A throw-away tree of files for the tests of the generators.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder with files, deleted by `remove`. */
export interface TemporaryTree {
  readonly root: string
  readonly read: (path: string) => string
  readonly remove: () => void
}

/** Writes `files` into a new folder. */
export function temporaryTree(files: Readonly<Record<string, string>>): TemporaryTree {
  const root = mkdtempSync(join(tmpdir(), 'logwright-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  return { root, read, remove: () => rmSync(root, { recursive: true, force: true }) }
}
