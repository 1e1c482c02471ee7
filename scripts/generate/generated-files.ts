// Generated files: all texts are made first, then written, or compared with what is there.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a generator made, and what kept it from making all. */
export interface Generated {
  /** Texts by path relative to the root; null: the file must not exist. */
  readonly files: ReadonlyMap<string, string | null>
  /** One sentence each. */
  readonly problems: readonly string[]
}

/** Paths whose file differs from what was generated. */
export function staleFiles(root: string, files: Generated['files']): string[] {
  return [...files].filter(([path, text]) => currentText(join(root, path)) !== text).map(([path]) => path)
}

/** Writes what differs and gives the paths written. */
export function writeFiles(root: string, files: Generated['files']): string[] {
  const stale = staleFiles(root, files)
  for (const path of stale) {
    const target = join(root, path)
    const text = files.get(path)
    if (typeof text !== 'string') rmSync(target, { force: true })
    else {
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, text)
    }
  }
  return stale
}

function currentText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
