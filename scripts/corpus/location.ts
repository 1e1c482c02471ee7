// Where the corpus lives on this machine, and the guards that keep every write and delete inside it.
import { realpathSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { CorpusPin } from './pins'

/** The repository that this script belongs to. */
export const REPOSITORY = resolve(__dirname, '..', '..')

/** The pinned package list. */
export const PIN_FILE = join(REPOSITORY, 'bench', 'corpus', 'packages.json')

/** The corpus folder: LOGWRIGHT_CORPUS, or logwright/corpus in the user's cache. Throws inside the repository's tree. */
export function corpusRoot(env: NodeJS.ProcessEnv = process.env): string {
  const chosen = env['LOGWRIGHT_CORPUS']
  const cache = env['XDG_CACHE_HOME']
  const base = cache !== undefined && isAbsolute(cache) ? cache : join(homedir(), '.cache')
  const root = chosen !== undefined && chosen !== '' ? resolve(chosen) : join(base, 'logwright', 'corpus')
  const real = realPath(root)
  const repository = realPath(REPOSITORY)
  if (real === repository || contains(repository, real) || contains(real, repository)) {
    throw new Error(`the corpus must lie outside the repository: set LOGWRIGHT_CORPUS to another folder than ${root}`)
  }
  return root
}

/** The folder that one package is laid out in. */
export function packageFolder(root: string, pin: Pick<CorpusPin, 'name' | 'version'>): string {
  return join(root, `${pin.name.replace('/', '__')}@${pin.version}`)
}

/** Joins a package path onto a folder; throws when the result would not lie inside that folder. */
export function joinInside(folder: string, path: string): string {
  const target = resolve(folder, path)
  if (isAbsolute(path) || path.includes('\0') || !contains(folder, target)) {
    throw new Error(`refused a path that leaves its folder: ${JSON.stringify(path)}`)
  }
  return target
}

/** Deletes a file or folder of the corpus; throws, deleting nothing, when it does not lie inside the corpus. */
export function removeInside(root: string, target: string): void {
  if (!contains(resolve(root), resolve(target))) throw new Error(`refused to delete outside the corpus: ${target}`)
  rmSync(target, { recursive: true, force: true })
}

function contains(folder: string, target: string): boolean {
  const path = relative(folder, target)
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}

/** The real path of the nearest ancestor that exists, with the rest of the path put back. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), relative(parent, path))
  }
}
