// The project around a file: interfaces of the modules that it imports, collected in import order, each when it is first asked
// for. An interface is collected again only when its own text or the interface of something it imports has changed.
import type { ApiNode } from '@logwright/analysis/model/api-node'
import type { ModulePlaces } from '@logwright/analysis/model/identities'
import type { ModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { ShapeLookup } from '@logwright/analysis/shape/type-space'
import { openedKey } from '../cache/keys'
import { createLru } from '../cache/lru'
import { filesOf, isDataModule, readDataModule } from '../data/data-modules'
import { splitByteOrderMark } from '../io'
import { runPass } from '../guarded-pass'
import { MAX_LINKED_MODULES, MAX_OPEN_FLOW_TEXT } from '../limits'
import { writtenImports } from '../parser/written-imports'
import type { SessionCore } from '../session-state'
import { createDependencies } from './dependencies'
import { collectComponent } from './interface-collection'
import { packagePlace, resolveImport, type Links, type OpenFlow } from './links-state'
import { lowerFile, type LoweredFile } from './lowered-files'
import { collected, hashOf, type ModuleRecord } from './module-record'
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
  /** The flow of a file that was opened as a module, or by {@link keepFlow}, where it is still in memory; null: open one. */
  readonly openFlowOf: (file: LoweredFile) => ModuleFlow | null
  /** Keeps the flow of a file for those who import it. */
  readonly keepFlow: (file: LoweredFile, opened: Pick<OpenFlow, 'flow' | 'lookup'>) => void
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

/** Opens the links of a session. */
export function createProjectLinks(state: SessionCore): ProjectLinks {
  const links: Links = {
    state,
    records: new Map(),
    byName: new Map(),
    open: new Map(),
    isDeferred: !state.keepsGoodTexts,
    flows: createLru(MAX_OPEN_FLOW_TEXT),
    dependencies: createDependencies({ io: state.io, knowledge: state.knowledge, named: state.config.dependencies }),
    epoch: 1,
    generation: 0,
  }
  return {
    placesFor: (path, used) => placesFor(links, path, used),
    resolve: (path, specifier) => resolveImport(links, path, specifier),
    typesFor: (path, used) =>
      createTypeLookup(
        {
          resolve: (from, specifier) => resolveImport(links, from, specifier),
          described: (target) => {
            used(target)
            return collected(upToDate(links, target))?.described ?? null
          },
        },
        path,
      ),
    openFlowOf: ({ path, key }) => {
      const known = links.flows.get(path)
      return known?.key === key ? known.flow : null
    },
    keepFlow: ({ path, key, text }, { flow, lookup }) => {
      if (links.isDeferred) links.flows.set(path, { key, flow, lookup }, text.length)
    },
    stampOf: (path) => upToDate(links, path)?.stamp ?? '',
    refresh: (paths) => refresh(links, paths),
    generation: () => links.generation,
  }
}

function refresh(links: Links, paths: readonly string[] | null): void {
  links.flows.clear()
  const hasMoved = paths !== null && links.state.resolver.invalidate(paths)
  if (paths === null || hasMoved) {
    links.epoch++
    links.dependencies.forget()
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

function placesFor(links: Links, path: string, used: (path: string) => void): ModulePlaces {
  const places = (specifier: string): ApiNode | null => {
    const library = packagePlace(links, path, specifier)
    if (library) return library
    const target = resolveImport(links, path, specifier)
    if (target === null) return null
    used(target)
    return placeOf(links, target)
  }
  return Object.assign(places, { mayKnow: (specifier: string) => resolveImport(links, path, specifier) !== null })
}

function placeOf(links: Links, path: string): ApiNode | null {
  return collected(upToDate(links, path))?.places?.root ?? null
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
  if (record.described === null) {
    const imports = importsUnread(links, path, text)
    if (imports !== null) {
      record.lowered = ''
      record.text = hash
      record.specifiers = imports
      return
    }
  }
  const lowered = lowerFile(state, { path, text })
  // Half-typed code never means "exports nothing": the interface stays as it was.
  if (lowered.outcome.kind === 'wrong' && record.described !== null) return
  links.open.set(path, lowered)
  record.lowered = lowered.key
  record.text = hash
  const { outcome } = lowered
  record.specifiers = outcome.kind === 'facts' ? [...new Set(outcome.facts.imports.map(({ module }) => module))] : []
}

/** What a module imports, where its text is not lowered before somebody asks for its interface; null: lower it. */
function importsUnread({ state, isDeferred }: Links, path: string, text: string): readonly string[] | null {
  if (!isDeferred || state.lowered.get(openedKey(path, text))) return null
  const { parser, wasmFile, times } = state
  const found = runPass({ file: path, pass: 'parse', times }, () => writtenImports({ path, text, parser, wasmFile }))
  return found.kind === 'done' ? found.value : null
}

function emptyRecord(path: string): ModuleRecord {
  return {
    path,
    text: '',
    lowered: '',
    seen: '',
    specifiers: [],
    imports: [],
    described: null,
    places: null,
    collect: null,
    linkedFrom: '',
    stamp: '',
    unsettled: 0,
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
    collectComponent(links, records, linkedFrom)
    for (const record of records) record.linkedFrom = linkedFrom
  }
  for (const path of component) links.open.delete(path)
}
