// Facts of a package: found by the text of its files, then by the models, then worked out with the modules that matter to them.
// They are no imports: a file that asks depends on them by a stamp of their own.
import { dirname } from 'node:path'
import type { ModuleFacts } from '@logwright/analysis/ir/module'
import { openModuleFlow, type ModuleFlow } from '@logwright/analysis/flow/module-flow'
import { runPass } from '../guarded-pass'
import { splitByteOrderMark } from '../io'
import type { SessionCore } from '../session-state'
import type { FactsSource } from './handler-places'
import { lowerFile } from './lowered-files'
import { hashOf } from './module-record'
import { isPackageSource, listPackageFiles, packageDirectory } from './package-files'
import type { ProjectLinks } from './project-links'

/** What is looked for. */
export interface FactKind<T> {
  /** Name of the pass. */
  readonly pass: string
  /** The text of a file may hold some. */
  readonly mayHold: (text: string) => boolean
  /** Which specifiers of a module are worth following; null: it holds none. `flow` knows nothing of other modules. */
  readonly specifiers: (source: FactsSource, path: string, flow: ModuleFlow) => ReadonlySet<string> | null
  /** What the text of a file tells by itself, without being parsed; in place of all else. */
  readonly read?: (text: string, file: string) => readonly T[]
  /** What a module holds. `file` is its name below the root. */
  readonly find: (flow: ModuleFlow, file: string) => readonly T[]
}

/** Facts of one kind, by package. */
export interface PackageFacts<T> extends PackageStamps {
  /** The directory of the package around a file: what a file that asks depends on. Null: it belongs to none. */
  readonly packageOf: (path: string) => string | null
  /** What the files of a package hold, by file, in order. */
  readonly factsIn: (directory: string) => readonly T[]
  /** As in {@link ProjectLinks.refresh}. */
  readonly refresh: (paths: readonly string[] | null) => void
}

/** Whether facts are what they were. */
export interface PackageStamps {
  /** Equal stamps, equal facts. */
  readonly stampOf: (directory: string) => string
}

/** A file as it was read last. */
interface FactFile<T> {
  readonly path: string
  /** Bytes and time of change; empty: to be read again. */
  seen: string
  text: string
  /** The text may hold some. */
  isCandidate: boolean
  facts: readonly T[]
  /** Stamps of the modules that were asked. */
  used: ReadonlyMap<string, string>
  /** Resolution as it was. */
  generation: number
}

interface OnePackage<T> {
  readonly directory: string
  readonly files: Map<string, FactFile<T>>
  /** Files to look at again; null: all, and the directory. */
  changed: Set<string> | null
  /** The files that may hold some; few do. */
  candidates: readonly FactFile<T>[]
  facts: readonly T[]
  stamp: string
}

interface Project<T> {
  readonly kind: FactKind<T>
  readonly state: SessionCore
  readonly links: ProjectLinks
  readonly packages: Map<string, OnePackage<T>>
}

/** Opens the facts of a session; nothing is read before a rule asks. */
export function createPackageFacts<T>(state: SessionCore, links: ProjectLinks, kind: FactKind<T>): PackageFacts<T> {
  const project: Project<T> = { kind, state, links, packages: new Map() }
  return {
    packageOf: (path) => packageOf(project, path),
    factsIn: (directory) => upToDate(project, directory).facts,
    stampOf: (directory) => upToDate(project, directory).stamp,
    refresh: (paths) => refresh(project, paths),
  }
}

function packageOf<T>({ state: { io, root, packageDirectories: known } }: Project<T>, path: string): string | null {
  return packageDirectory({ io, root, known }, dirname(path))
}

function refresh<T>(project: Project<T>, paths: readonly string[] | null): void {
  if (paths === null || paths.some((path) => path.endsWith('package.json'))) {
    project.state.packageDirectories.clear()
    for (const each of project.packages.values()) each.changed = null
    return
  }
  for (const path of paths) {
    const directory = isPackageSource(path) ? packageOf(project, path) : null
    if (directory !== null) project.packages.get(directory)?.changed?.add(path)
  }
}

function upToDate<T>(project: Project<T>, directory: string): OnePackage<T> {
  const found = project.packages.get(directory) ?? newPackage(directory)
  project.packages.set(directory, found)
  const { files, changed } = found
  if (changed === null) readPackage(project, found)
  else for (const path of changed) readOne(project, files, path)
  const hasNews = changed === null || changed.size > 0
  if (hasNews) {
    found.changed = new Set()
    found.candidates = [...files.values()].filter(({ isCandidate }) => isCandidate)
  }
  const isOutdated = found.candidates.filter((file) => !isCurrent(project, file))
  for (const file of isOutdated) collect(project, file)
  if (hasNews || isOutdated.length > 0) {
    found.facts = [...files.values()].flatMap((file) => file.facts)
    found.stamp = hashOf(JSON.stringify(found.facts))
  }
  return found
}

function newPackage<T>(directory: string): OnePackage<T> {
  return { directory, files: new Map(), changed: null, candidates: [], facts: [], stamp: '' }
}

function readPackage<T>(project: Project<T>, { directory, files }: OnePackage<T>): void {
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
function readOne<T>(project: Project<T>, files: Map<string, FactFile<T>>, path: string): void {
  const read = project.state.io.readFile(path)
  if (read.kind !== 'text') {
    files.delete(path)
    return
  }
  const { text } = splitByteOrderMark(read.text)
  const known = files.get(path)
  const hash = hashOf(text)
  if (known?.text === hash) return
  const { kind, state } = project
  const isCandidate = kind.read === undefined && kind.mayHold(text)
  const facts = kind.read?.(text, state.relative(path)) ?? []
  files.set(path, { path, seen: '', text: hash, isCandidate, facts, used: new Map(), generation: -1 })
}

function isCurrent<T>({ links }: Project<T>, { used, generation }: FactFile<T>): boolean {
  return generation === links.generation() && [...used].every(([path, stamp]) => links.stampOf(path) === stamp)
}

function collect<T>(project: Project<T>, file: FactFile<T>): void {
  const { kind, state, links } = project
  const used = new Map<string, string>()
  file.generation = links.generation()
  file.used = used
  file.facts = []
  const facts = factsOf(state, file.path)
  if (!facts) return
  const wanted = kind.specifiers(
    { resolve: links.resolve, factsOf: (path) => factsOf(state, path) },
    file.path,
    openModuleFlow(facts, state.knowledge, undefined, state.asking),
  )
  if (wanted === null) return
  const use = (path: string): void => {
    if (!used.has(path)) used.set(path, links.stampOf(path))
  }
  const places = links.placesFor(file.path, use)
  const result = runPass({ file: file.path, pass: kind.pass, times: state.times }, () => {
    const flow = openModuleFlow(
      facts,
      state.knowledge,
      (specifier) => (wanted.has(specifier) ? places(specifier) : null),
      state.asking,
    )
    return kind.find(flow, state.relative(file.path))
  })
  if (result.kind === 'done') file.facts = result.value
}

function factsOf(state: SessionCore, path: string): ModuleFacts | null {
  const read = state.io.readFile(path)
  if (read.kind !== 'text') return null
  const { outcome } = lowerFile(state, { path, text: splitByteOrderMark(read.text).text })
  return outcome.kind === 'facts' ? outcome.facts : null
}
