// Where things stand in this repository, for every script.
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Absolute path of the repository's root. */
export const REPOSITORY = resolve(__dirname, '..')

/** Absolute path below the root, from its parts. */
export function inRepository(...parts: readonly string[]): string {
  return join(REPOSITORY, ...parts)
}

/** What an error says, or the thrown value as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Folders and file names that no script ever walks into. */
const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git', '.vscode-test'])

/** Paths of all files below `folder` (relative to it, `/` between parts, sorted), generated and installed ones left out. */
export function filesBelow(folder: string): string[] {
  const found: string[] = []
  const pending = ['']
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) pending.push(path)
      else if (entry.isFile()) found.push(path)
    }
  }
  return found.sort()
}
