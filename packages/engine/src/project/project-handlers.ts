// The central error handlers of each package: found by the text of its files, then by the models, then judged with what the
// handlers use. A fact of the project that is no import: files that throw depend on it by a stamp of its own.
import { dirname } from 'node:path'
import type { ModuleFacts } from '@logwright/analysis/ir/module'
import { openModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { InstalledHandler } from '@logwright/analysis/query/central-fate'
import { findCentralHandlers } from '@logwright/analysis/query/central-handlers'
import { registrationTest } from '@logwright/analysis/query/handler-registrations'
import { runPass } from '../guarded-pass'
import { splitByteOrderMark } from '../io'
import type { SessionCore } from '../session-state'
import { handlerSpecifiers } from './handler-places'
import { lowerFile } from './lowered-files'
import { hashOf } from './module-record'
import { isPackageSource, listPackageFiles, packageDirectory } from './package-files'
import type { ProjectLinks } from './project-links'

/** Central error handlers by package. */
export interface ProjectHandlers {
  /** The directory of the package around a file: what a file that asks depends on. Null: it belongs to none. */
  readonly packageOf: (path: string) => string | null
  /** Handlers that the files of a package register, by file, in order. */
  readonly handlersIn: (directory: string) => readonly InstalledHandler[]
  /** Equal stamps, equal handlers. */
  readonly stampOf: (directory: string) => string
  /** As in {@link ProjectLinks.refresh}. */
  readonly refresh: (paths: readonly string[] | null) => void
}

/** A file as it was read last. */
interface HandlerFile {
  readonly path: string
  /** Bytes and time of change; empty: to be read again. */
  seen: string
  text: string
  /** The text may register a handler. */
  isCandidate: boolean
  handlers: readonly InstalledHandler[]
  /** Stamps of the modules that were asked. */
  used: ReadonlyMap<string, string>
  /** Resolution as it was. */
  generation: number
}

interface PackageHandlers {
  readonly directory: string
  readonly files: Map<string, HandlerFile>
  /** Files to look at again; null: all, and the directory. */
  changed: Set<string> | null
  stamp: string
}

interface Project {
  readonly state: SessionCore
  readonly links: ProjectLinks
  readonly packages: Map<string, PackageHandlers>
  readonly directories: Map<string, string | null>
  readonly mayRegister: (text: string) => boolean
}

/** Opens the handlers of a session; nothing is read before a rule asks. */
export function createProjectHandlers(state: SessionCore, links: ProjectLinks): ProjectHandlers {
  const project: Project = {
    state,
    links,
    packages: new Map(),
    directories: new Map(),
    mayRegister: registrationTest(state.knowledge),
  }
  return {
    packageOf: (path) => packageOf(project, path),
    handlersIn: (directory) => [...upToDate(project, directory).files.values()].flatMap(({ handlers }) => handlers),
    stampOf: (directory) => upToDate(project, directory).stamp,
    refresh: (paths) => refresh(project, paths),
  }
}

function packageOf({ state, directories }: Project, path: string): string | null {
  const directory = dirname(path)
  const known = directories.get(directory)
  if (known !== undefined) return known
  const found = packageDirectory(state.io, directory, state.root)
  directories.set(directory, found)
  return found
}

function refresh(project: Project, paths: readonly string[] | null): void {
  if (paths === null || paths.some((path) => path.endsWith('package.json'))) {
    project.directories.clear()
    for (const each of project.packages.values()) each.changed = null
    return
  }
  for (const path of paths) {
    const directory = isPackageSource(path) ? packageOf(project, path) : null
    if (directory !== null) project.packages.get(directory)?.changed?.add(path)
  }
}

function upToDate(project: Project, directory: string): PackageHandlers {
  const known = project.packages.get(directory)
  const handlers = known ?? { directory, files: new Map<string, HandlerFile>(), changed: null, stamp: '' }
  project.packages.set(directory, handlers)
  const { files, changed } = handlers
  if (changed === null) readPackage(project, handlers)
  else for (const path of changed) readOne(project, files, path)
  const hasNews = changed === null || changed.size > 0
  handlers.changed = new Set()
  const isOutdated = [...files.values()].filter((file) => file.isCandidate && !isCurrent(project, file))
  for (const file of isOutdated) collect(project, file)
  if (hasNews || isOutdated.length > 0) {
    const all = [...files.values()].flatMap((file) => file.handlers)
    handlers.stamp = hashOf(JSON.stringify(all))
  }
  return handlers
}

function readPackage(project: Project, { directory, files }: PackageHandlers): void {
  const { io } = project.state
  const paths = listPackageFiles(io, directory)
  const present = new Set(paths)
  for (const path of files.keys()) if (!present.has(path)) files.delete(path)
  for (const path of paths) {
    const stat = io.stat(path)
    const seen = stat?.modified === undefined ? '' : `${stat.size}:${stat.modified}`
    const known = files.get(path)
    if (known && seen !== '' && known.seen === seen) continue
    readOne(project, files, path)
    const read = files.get(path)
    if (read) read.seen = seen
  }
}

/** Reads a file, and forgets what was collected of another text. */
function readOne(project: Project, files: Map<string, HandlerFile>, path: string): void {
  const read = project.state.io.readFile(path)
  if (read.kind !== 'text') {
    files.delete(path)
    return
  }
  const { text } = splitByteOrderMark(read.text)
  const known = files.get(path)
  const hash = hashOf(text)
  if (known?.text === hash) return
  const isCandidate = project.mayRegister(text)
  files.set(path, { path, seen: '', text: hash, isCandidate, handlers: [], used: new Map(), generation: -1 })
}

function isCurrent({ links }: Project, { used, generation }: HandlerFile): boolean {
  return generation === links.generation() && [...used].every(([path, stamp]) => links.stampOf(path) === stamp)
}

function collect(project: Project, file: HandlerFile): void {
  const { state, links } = project
  const used = new Map<string, string>()
  file.generation = links.generation()
  file.used = used
  const facts = factsOf(state, file.path)
  if (!facts) return
  const wanted = handlerSpecifiers(
    { resolve: links.resolve, factsOf: (path) => factsOf(state, path) },
    file.path,
    openModuleFlow(facts, state.knowledge, undefined, state.asking),
  )
  if (wanted === null) return
  const use = (path: string): void => {
    if (!used.has(path)) used.set(path, links.stampOf(path))
  }
  const places = links.placesFor(file.path, use)
  const result = runPass({ file: file.path, pass: 'central handlers', times: state.times }, () =>
    findCentralHandlers(
      openModuleFlow(
        facts,
        state.knowledge,
        (specifier) => (wanted.has(specifier) ? places(specifier) : null),
        state.asking,
      ),
    ),
  )
  const registeredIn = state.relative(file.path)
  const found = result.kind === 'done' ? result.value : []
  file.handlers = found.map((handler) => ({ ...handler, registeredIn }))
}

function factsOf(state: SessionCore, path: string): ModuleFacts | null {
  const read = state.io.readFile(path)
  if (read.kind !== 'text') return null
  const { outcome } = lowerFile(state, { path, text: splitByteOrderMark(read.text).text })
  return outcome.kind === 'facts' ? outcome.facts : null
}
