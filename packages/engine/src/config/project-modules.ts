// Models of the project's own files: the path that a user writes becomes the name under which the session knows the file.
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { LibraryModel } from '@logwright/analysis/model/rows'
import type { Io } from '../io'
import { isProjectPath } from './known-target'
import { nearestKey } from './nearest-key'

/** Where paths of a configuration start, and where names of files do. */
export interface Places {
  readonly io: Io
  /** Directory of the configuration. */
  readonly base: string
  /** The session's root. */
  readonly root: string
}

/** A path that names no file. */
export interface MissingModule {
  readonly name: string
  readonly message: string
  readonly nearest: string | null
}

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']

/** Name of a project's file among packages: the path relative to the root behind `./`, so that no package can have it. */
export function projectModuleName(root: string, file: string): string {
  return `./${relative(root, file).replace(/\\/g, '/')}`
}

/** The model with its files named as the session names them, and those that do not exist. */
export function locateModules(
  model: LibraryModel,
  places: Places,
): { model: LibraryModel; missing: readonly MissingModule[] } {
  const missing: MissingModule[] = []
  const nameOf = (name: string): string => {
    const found = locate(name, places)
    if (typeof found === 'string') return found
    missing.push(found)
    return name
  }
  const written = model.package ?? []
  const names = typeof written === 'string' ? nameOf(written) : written.map(nameOf)
  return { model: names.length === 0 ? model : { ...model, package: names }, missing }
}

function locate(name: string, { io, base, root }: Places): string | MissingModule {
  if (/^@|^[^./\\]+$/.test(name) && !isProjectPath(name)) return name
  const path = isAbsolute(name) ? name : resolve(base, name)
  const candidates = [
    path,
    ...EXTENSIONS.map((end) => path + end),
    ...EXTENSIONS.map((end) => join(path, `index${end}`)),
  ]
  const file = candidates.find((candidate) => io.stat(candidate)?.kind === 'file')
  if (file !== undefined) return projectModuleName(root, file)
  // `pino/file` is a package's; what only could be a file of the project must exist.
  if (!isProjectPath(name)) return name
  const beside = io.list(dirname(path)).filter(({ kind }) => kind === 'file')
  const nearest = nearestKey(
    basename(path),
    beside.map((entry) => entry.name),
  )
  const meant = nearest === null ? null : name.slice(0, name.length - basename(path).length) + nearest
  const hint = meant === null ? '.' : `; did you mean '${meant}'?`
  return { name, message: `There is no file '${name}'${hint}`, nearest: meant }
}
