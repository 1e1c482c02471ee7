// The project around a file: interfaces of the modules that it imports, collected in import order, each when it is first asked
// for. An interface is collected again only when its own text or the interface of something it imports has changed.
import { linkReexports, makePlaces, resolvePlaces } from '@logwright/analysis/link/linked-module'
import type { ApiNode } from '@logwright/analysis/model/api-node'
import type { ModulePlaces } from '@logwright/analysis/model/identities'
import { openModuleFlow } from '@logwright/analysis/flow/module-flow'
import { collectInterface } from '@logwright/analysis/summary/collect-interface'
import type { ShapeLookup } from '@logwright/analysis/shape/type-space'
import { describeDataModule, filesOf, isDataModule, readDataModule } from '../data/data-modules'
import { splitByteOrderMark } from '../io'
import { runPass } from '../guarded-pass'
import { MAX_LINK_ROUNDS, MAX_LINKED_MODULES } from '../limits'
import type { SessionCore } from '../session-state'
import { lowerFile, type LoweredFile } from './lowered-files'
import { projectModuleName } from '../config/project-modules'
import { hashOf, type ModuleRecord } from './module-record'
import { createTypeLookup } from './type-lookup'
import { walkComponents } from './strong-components'

/** Places of imports, and what verdicts made with them depend on. */
export interface ProjectLinks {
  /** Places of what a file imports; `used` is told of each module that was asked for. */
  readonly placesFor: (path: string, used: (path: string) => void) => ModulePlaces
  /** The module of the project behind a specifier, absolute; null for others. */
  readonly resolve: (path: string, specifier: string) => string | null
  /** Types that a file imports; `used` as above. */
  readonly typesFor: (path: string, used: (path: string) => void) => ShapeLookup
  /** Stamp of a module's interface as it is now. */
  readonly stampOf: (path: string) => string
  /**
   * Files changed, came or went: they and whatever imports them are looked at again when they are next asked for. Null: nobody
   * knows which.
   */
  readonly refresh: (paths: readonly string[] | null) => void
  /** Counts the times that resolution may have changed: what was made before holds no more. */
  readonly generation: () => number
}

/** Source files that can be lowered; declarations say nothing of what code does. */
const SOURCE = /\.[cm]?[jt]sx?$/
const DECLARATION = /\.d\.[cm]?ts$/

interface Links {
  readonly state: SessionCore
  readonly records: Map<string, ModuleRecord>
  /** Records by the name that interfaces use: the path relative to the root. */
  readonly byName: Map<string, ModuleRecord>
  /** Facts of modules whose cycle is still being walked. */
  readonly open: Map<string, LoweredFile>
  /** Records of an earlier epoch are looked at again, with their files. */
  epoch: number
  generation: number
}

/** Opens the links of a session. */
export function createProjectLinks(state: SessionCore): ProjectLinks {
  const links: Links = { state, records: new Map(), byName: new Map(), open: new Map(), epoch: 1, generation: 0 }
  return {
    placesFor: (path, used) => (specifier) => {
      const library = packagePlace(links, path, specifier)
      if (library) return library
      const target = resolveImport(links, path, specifier)
      if (target === null) return null
      used(target)
      return placeOf(links, target)
    },
    resolve: (path, specifier) => resolveImport(links, path, specifier),
    typesFor: (path, used) =>
      createTypeLookup(
        {
          resolve: (from, specifier) => resolveImport(links, from, specifier),
          described: (target) => {
            used(target)
            return upToDate(links, target)?.described ?? null
          },
        },
        path,
      ),
    stampOf: (path) => upToDate(links, path)?.stamp ?? '',
    refresh: (paths) => refresh(links, paths),
    generation: () => links.generation,
  }
}

function refresh(links: Links, paths: readonly string[] | null): void {
  const hasMoved = paths !== null && links.state.resolver.invalidate(paths)
  if (paths === null || hasMoved) {
    links.epoch++
    if (hasMoved) links.generation++
    return
  }
  const changed = paths.some(isDataModule)
    ? [...paths, ...[...links.records.keys()].filter((path) => isDataModule(path))]
    : paths
  for (const path of changed) {
    const record = links.records.get(path)
    if (record) record.seen = ''
  }
  for (const record of importersOf(links, changed)) record.epoch = 0
}

/** Records of the paths, and of everything that imports them in any number of steps. */
function importersOf(links: Links, paths: readonly string[]): ReadonlySet<ModuleRecord> {
  const importers = new Map<string, ModuleRecord[]>()
  for (const record of links.records.values())
    for (const path of record.imports) importers.set(path, [...(importers.get(path) ?? []), record])
  const found = new Set(paths.flatMap((path) => links.records.get(path) ?? []))
  for (const { path } of found) for (const importer of importers.get(path) ?? []) found.add(importer)
  return found
}

function resolveImport(links: Links, from: string, specifier: string): string | null {
  const library = libraryBehind(links, from, specifier)
  if (library) return library.path
  const found = links.state.resolver.resolve(from, specifier)
  if (found.kind !== 'file' || found.isDependency) return null
  if (isDataModule(found.path)) return found.path
  return SOURCE.test(found.path) && !DECLARATION.test(found.path) ? found.path : null
}

/** The place of a library of which a file of the project declares the records; its specifier may lead to generated code. */
function packagePlace(links: Links, from: string, specifier: string): ApiNode | null {
  const library = libraryBehind(links, from, specifier)
  return library ? (links.state.knowledge.packages.get(library.name) ?? null) : null
}

/** A library whose records a file of the project declares, or code that is generated of that file. */
function libraryBehind(
  { state }: Links,
  from: string,
  specifier: string,
): { readonly name: string; readonly path: string } | null {
  for (const [name, declared] of state.knowledge.declared) {
    const mayBe = specifier === name || /^[.@~#]/.test(specifier)
    const path = mayBe ? state.resolver.declaredIn(from, declared) : null
    if (path !== null && (specifier === name || state.resolver.isGenerated(from, specifier, path)))
      return { name, path }
  }
  return null
}

function placeOf(links: Links, path: string): ApiNode | null {
  return upToDate(links, path)?.places?.root ?? null
}

/** The record of a module after everything that it imports has been looked at; null when a limit is reached. */
function upToDate(links: Links, path: string): ModuleRecord | null {
  const known = links.records.get(path)
  if (known?.epoch === links.epoch) return known
  if (links.open.has(path)) return known ?? null
  walkComponents(
    path,
    (each) => visit(links, each),
    (each) => links.records.get(each)?.epoch === links.epoch || isTooMany(links, each),
    (component) => linkComponent(links, component),
  )
  return links.records.get(path) ?? null
}

function isTooMany(links: Links, path: string): boolean {
  return links.records.size >= MAX_LINKED_MODULES && !links.records.has(path)
}

/** Reads a module anew where it may have changed. @returns what it imports. */
function visit(links: Links, path: string): readonly string[] {
  const { state } = links
  const known = links.records.get(path)
  // Epoch 0: only something that it imports has changed, unless `seen` was taken away.
  if (known?.epoch === 0 && known.seen !== '') return known.imports
  const stats = (isDataModule(path) ? filesOf(state.io, path) : [path]).map((file) => state.io.stat(file))
  const seen = stats.map((stat) => (stat ? `${stat.size}:${stat.modified ?? ''}` : 'missing')).join()
  const isSeen = known !== undefined && known.seen === seen && stats.every((stat) => stat?.modified !== undefined)
  if (!isSeen) read(links, path, seen)
  const record = links.records.get(path)
  if (!record) return []
  record.imports = importsOf(links, record)
  return record.imports
}

function read(links: Links, path: string, seen: string): void {
  const { state } = links
  const record = links.records.get(path) ?? emptyRecord(path)
  links.records.set(path, record)
  links.byName.set(state.relative(path), record)
  record.seen = seen
  if (isDataModule(path)) {
    record.text = hashOf('data', readDataModule(state.io, path))
    return
  }
  const file = state.io.readFile(path)
  const text = file.kind === 'text' ? splitByteOrderMark(file.text).text : ''
  const hash = hashOf(file.kind, text)
  if (record.text === hash) return
  const lowered = lowerFile(state, { path, text })
  // Half-typed code never means "exports nothing": the interface stays as it was.
  if (lowered.outcome.kind === 'wrong' && record.described !== null) return
  links.open.set(path, lowered)
  record.text = hash
  const { outcome } = lowered
  record.specifiers = outcome.kind === 'facts' ? [...new Set(outcome.facts.imports.map(({ module }) => module))] : []
}

function emptyRecord(path: string): ModuleRecord {
  return {
    path,
    text: '',
    seen: '',
    specifiers: [],
    imports: [],
    described: null,
    places: null,
    linkedFrom: '',
    stamp: '',
    epoch: 0,
  }
}

function importsOf(links: Links, { path, specifiers }: ModuleRecord): readonly string[] {
  const targets = specifiers.flatMap((specifier) => resolveImport(links, path, specifier) ?? [])
  return [...new Set(targets)].filter((target) => target !== path)
}

function linkComponent(links: Links, component: readonly string[]): void {
  const records = component.flatMap((path) => links.records.get(path) ?? [])
  const inside = new Set(component)
  const outside = records.flatMap(({ imports }) => imports.filter((path) => !inside.has(path)))
  const stamps = [...new Set(outside)].sort().map((path) => `${path} ${links.records.get(path)?.stamp ?? ''}`)
  const linkedFrom = hashOf(...records.map(({ text }) => text), ...stamps)
  for (const record of records) record.epoch = links.epoch
  if (records.some((record) => record.linkedFrom !== linkedFrom)) {
    collectComponent(links, records)
    for (const record of records) record.linkedFrom = linkedFrom
  }
  for (const path of component) links.open.delete(path)
}

/** Collects the interfaces of modules that import each other, until they stay as they are. */
function collectComponent(links: Links, records: readonly ModuleRecord[]): void {
  const cycle: Cycle = {
    members: new Map(records.map((record) => [record.path, record])),
    asked: new Map(),
    json: new Map(),
  }
  let work = inImportOrder(records)
  for (let round = 0; round < MAX_LINK_ROUNDS && work.length > 0; round++) {
    for (const record of work) {
      const before = cycle.json.get(record.path)
      collectOne(links, record, cycle)
      if (cycle.json.get(record.path) !== before) place(links, [record])
    }
    work = work.length === records.length && records.length === 1 ? [] : outdated(cycle, records)
  }
  if (records.length > 1) place(links, records)
  const own = records.map(({ path }) => cycle.json.get(path) ?? '')
  const named = records
    .flatMap((record) => namedModules(links, record))
    .filter((other) => !cycle.members.has(other.path))
  const all = hashOf(...own, ...[...new Set(named.map(({ stamp }) => stamp))].sort())
  records.forEach((record, i) => (record.stamp = hashOf(own[i] ?? '', all)))
}

/** Modules that import each other, while their interfaces are collected. */
interface Cycle {
  readonly members: ReadonlyMap<string, ModuleRecord>
  /** By member: the interfaces of other members that it saw, as JSON. */
  readonly asked: Map<string, Map<string, string>>
  /** By member: its interface as JSON. */
  readonly json: Map<string, string>
}

/** Members that saw an interface which is another one by now. */
function outdated({ asked, json }: Cycle, records: readonly ModuleRecord[]): readonly ModuleRecord[] {
  return records.filter(({ path }) => [...(asked.get(path) ?? [])].some(([other, saw]) => saw !== json.get(other)))
}

/** Members of a cycle so that most imports come first: post-order of a walk that begins at the first path. */
function inImportOrder(records: readonly ModuleRecord[]): readonly ModuleRecord[] {
  const members = new Map(records.map((record) => [record.path, record]))
  const ordered: ModuleRecord[] = []
  const seen = new Set<string>()
  for (const start of records) {
    const work: { readonly record: ModuleRecord; next: number }[] = seen.has(start.path)
      ? []
      : [{ record: start, next: 0 }]
    seen.add(start.path)
    for (let at = work[work.length - 1]; at; at = work[work.length - 1]) {
      const path = at.record.imports[at.next++]
      const target = path === undefined ? undefined : members.get(path)
      if (path === undefined) ordered.push((work.pop() ?? at).record)
      else if (target && !seen.has(path)) {
        seen.add(path)
        work.push({ record: target, next: 0 })
      }
    }
  }
  return ordered
}

function collectOne(links: Links, record: ModuleRecord, cycle: Cycle): void {
  const { state } = links
  if (isDataModule(record.path)) {
    const result = runPass({ file: record.path, pass: 'data', times: state.times }, () =>
      describeDataModule(record.path, readDataModule(state.io, record.path)),
    )
    record.described = result.kind === 'done' ? result.value : null
    cycle.json.set(record.path, JSON.stringify(record.described))
    return
  }
  const { outcome } = links.open.get(record.path) ?? reopen(links, record.path)
  const asked = new Map<string, string>()
  cycle.asked.set(record.path, asked)
  if (outcome.kind === 'facts') {
    state.counts.interfaces++
    const result = runPass({ file: record.path, pass: 'interface', times: state.times }, () => {
      const places: ModulePlaces = (specifier) => {
        const library = packagePlace(links, record.path, specifier)
        if (library) return library
        const target = resolveImport(links, record.path, specifier)
        if (target === null || target === record.path) return null
        if (cycle.members.has(target)) asked.set(target, cycle.json.get(target) ?? '')
        return links.records.get(target)?.places?.root ?? null
      }
      const types = createTypeLookup(
        {
          resolve: (from, specifier) => {
            const target = resolveImport(links, from, specifier)
            if (target !== null && cycle.members.has(target)) asked.set(target, cycle.json.get(target) ?? '')
            return target === record.path ? null : target
          },
          described: (target) => links.records.get(target)?.described ?? null,
        },
        record.path,
      )
      return collectInterface(openModuleFlow(outcome.facts, state.knowledge, places), types)
    })
    record.described = result.kind === 'done' ? result.value : null
  }
  cycle.json.set(record.path, JSON.stringify(record.described))
}

function reopen({ state }: Links, path: string): LoweredFile {
  const read = state.io.readFile(path)
  return lowerFile(state, { path, text: read.kind === 'text' ? splitByteOrderMark(read.text).text : '' })
}

/** Makes the places of interfaces; first all, then what they name of each other. */
function place(links: Links, records: readonly ModuleRecord[]): void {
  const { state } = links
  for (const record of records) {
    record.places =
      record.described && !isDataModule(record.path) ? makePlaces(state.relative(record.path), record.described) : null
    const told = state.knowledge.packages.get(projectModuleName(state.root, record.path))
    if (told) record.places?.root.types.push(told)
  }
  const placesOf = (name: string): readonly ApiNode[] => {
    const at = name.indexOf('#')
    if (at < 0) return state.knowledge.placesOf(name)
    const node = links.byName.get(name.slice(0, at))?.places?.byName.get(name)
    return node ? [node] : []
  }
  for (let round = 0; round < (records.length > 1 ? MAX_LINK_ROUNDS : 1); round++) {
    for (const record of records) {
      if (!record.places || !record.described) continue
      linkReexports(record.places, record.described, (module) => {
        const library = packagePlace(links, record.path, module)
        if (library) return library
        const target = resolveImport(links, record.path, module)
        if (target !== null) return links.records.get(target)?.places?.root ?? null
        return state.knowledge.packages.get(module) ?? null
      })
    }
  }
  for (const record of records) if (record.places) resolvePlaces(record.places, { placesOf })
}

/** Modules whose places the interface of a module names or hands on. */
function namedModules(links: Links, { path, described }: ModuleRecord): readonly ModuleRecord[] {
  const found = new Set<ModuleRecord>()
  for (const { is } of described?.values ?? []) {
    for (const name of is ?? []) {
      const at = name.indexOf('#')
      const record = at < 0 ? undefined : links.byName.get(name.slice(0, at))
      if (record) found.add(record)
    }
  }
  for (const { module } of described?.from ?? []) {
    const target = resolveImport(links, path, module)
    const record = target === null ? undefined : links.records.get(target)
    if (record) found.add(record)
  }
  return [...found]
}
