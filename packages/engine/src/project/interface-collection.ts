// Collects the interfaces of linked modules: once for a module on its own, in rounds for modules that import each other.
import { linkReexports, makePlaces, resolvePlaces } from '@logwright/analysis/link/linked-module'
import type { ApiNode } from '@logwright/analysis/model/api-node'
import type { ModulePlaces } from '@logwright/analysis/model/identities'
import { openModuleFlow, type ModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { ModuleFacts } from '@logwright/analysis/ir/module'
import { openModuleTypes } from '@logwright/analysis/shape/module-space'
import { collectInterface } from '@logwright/analysis/summary/collect-interface'
import { interfaceText, type FlowReader } from '@logwright/analysis/summary/function-interface'
import type { ModuleInterface } from '@logwright/analysis/summary/module-interface'
import { describeDataModule, isDataModule, readDataModule } from '../data/data-modules'
import { splitByteOrderMark } from '../io'
import { runPass } from '../guarded-pass'
import { MAX_LINK_ROUNDS, MAX_UNSETTLED } from '../limits'
import { projectModuleName } from '../config/project-modules'
import { packagePlace, resolveImport, type Links, type OpenFlow } from './links-state'
import { lowerFile, type LoweredFile } from './lowered-files'
import { collected, hashOf, type ModuleRecord } from './module-record'
import { createTypeLookup } from './type-lookup'

/**
 * Collects the interfaces of modules that import each other, where people edit at once, else when somebody asks for one of them.
 * `linkedFrom` stands for their texts and for what they import. What their functions do is found out when somebody asks, with the
 * places that all have in the end.
 */
export function collectComponent(links: Links, records: readonly ModuleRecord[], linkedFrom: string): void {
  if (!links.isDeferred) {
    collectAll(links, records)
    stampByFacts(links, records)
    return
  }
  const collect = (): void => {
    for (const record of records) record.collect = null
    collectAll(links, records)
  }
  for (const record of records) record.collect = collect
  const imported = records.flatMap(({ imports }) => imports.map((path) => links.records.get(path)?.unsettled ?? 0))
  const unsettled = 1 + Math.max(0, ...imported)
  for (const record of records) {
    record.stamp = linkedFrom
    record.unsettled = unsettled < MAX_UNSETTLED ? unsettled : 0
    // Answers that wait for each other through ever more modules would exhaust the stack.
    if (record.unsettled === 0) settle(links, record)
  }
}

function collectAll(links: Links, records: readonly ModuleRecord[]): void {
  const [only] = records
  if (only && records.length === 1) {
    collectOne(links, only, null)
    place(links, records)
  } else collectInRounds(links, records)
}

/** Answers everything that can be asked of a module. @returns the interface as text. */
function settle({ state }: Links, record: ModuleRecord): string {
  const { path, described } = collected(record) ?? record
  const result = runPass({ file: path, pass: 'interface', times: state.times }, () => interfaceText(described))
  return result.kind === 'done' ? result.value : ''
}

/** Equal facts, equal stamps: an edit that changes nothing that others know is seen to change nothing. */
function stampByFacts(links: Links, records: readonly ModuleRecord[]): void {
  const members = new Set(records.map(({ path }) => path))
  const own = records.map((record) => settle(links, record))
  for (const path of members) links.flows.delete(path)
  const named = records.flatMap((record) => namedModules(links, record)).filter(({ path }) => !members.has(path))
  const all = hashOf(...own, ...[...new Set(named.map(({ stamp }) => stamp))].sort())
  records.forEach((record, i) => (record.stamp = hashOf(own[i] ?? '', all)))
}

/** Collects the values of modules that import each other until they stay as they are. */
function collectInRounds(links: Links, records: readonly ModuleRecord[]): void {
  const cycle: Cycle = {
    members: new Map(records.map((record) => [record.path, record])),
    asked: new Map(),
    values: new Map(),
  }
  let work = inImportOrder(records)
  for (let round = 0; round < MAX_LINK_ROUNDS && work.length > 0; round++) {
    for (const record of work) {
      const before = cycle.values.get(record.path)
      collectOne(links, record, cycle)
      if (cycle.values.get(record.path) !== before) place(links, [record])
    }
    work = outdated(cycle, records)
  }
  place(links, records)
  // Their flows hold places of members as they were on the way.
  for (const { path } of records) links.flows.delete(path)
}

/** Modules that import each other, while their interfaces are collected. */
interface Cycle {
  readonly members: ReadonlyMap<string, ModuleRecord>
  /** By member: the values of other members that it saw, as JSON. */
  readonly asked: Map<string, Map<string, string>>
  /** By member: its values as JSON. */
  readonly values: Map<string, string>
}

/** Members that saw an interface which is another one by now. */
function outdated({ asked, values }: Cycle, records: readonly ModuleRecord[]): readonly ModuleRecord[] {
  return records.filter(({ path }) => [...(asked.get(path) ?? [])].some(([other, saw]) => saw !== values.get(other)))
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

/** Collects one interface; `cycle` is told of it, unless the module stands alone. */
function collectOne(links: Links, record: ModuleRecord, cycle: Cycle | null): void {
  record.described = isDataModule(record.path) ? describeData(links, record) : describeCode(links, record, cycle)
  cycle?.values.set(record.path, JSON.stringify(record.described))
}

function describeData({ state }: Links, { path }: ModuleRecord): ModuleInterface | null {
  const result = runPass({ file: path, pass: 'data', times: state.times }, () =>
    describeDataModule(path, readDataModule(state.io, path)),
  )
  return result.kind === 'done' ? result.value : null
}

function describeCode(links: Links, record: ModuleRecord, cycle: Cycle | null): ModuleInterface | null {
  const { state } = links
  const { outcome, text, key } = links.open.get(record.path) ?? reopen(links, record.path)
  record.lowered = key
  cycle?.asked.set(record.path, new Map())
  if (outcome.kind !== 'facts') return record.described
  state.counts.interfaces++
  const result = runPass({ file: record.path, pass: 'interface', times: state.times }, () => {
    const opened = openFlow(links, record, outcome.facts, cycle)
    links.flows.set(record.path, opened, text.length)
    return collectInterface(opened.flow, { lookup: opened.lookup, read: readerOf(links, record) })
  })
  return result.kind === 'done' ? result.value : null
}

/** Opens the flow of a module; in a cycle it is noted which members it asks. */
function openFlow(links: Links, record: ModuleRecord, facts: ModuleFacts, cycle: Cycle | null): OpenFlow {
  const { state } = links
  const known = cycle === null ? links.flows.get(record.path) : undefined
  if (known?.key === record.lowered) return known
  const note = (target: string): void => {
    if (cycle?.members.has(target)) cycle.asked.get(record.path)?.set(target, cycle.values.get(target) ?? '')
  }
  const placeOf = (specifier: string): ApiNode | null => {
    const library = packagePlace(links, record.path, specifier)
    if (library) return library
    const target = resolveImport(links, record.path, specifier)
    if (target === null || target === record.path) return null
    note(target)
    return collected(links.records.get(target))?.places?.root ?? null
  }
  const mayKnow = (specifier: string): boolean => resolveImport(links, record.path, specifier) !== null
  const places: ModulePlaces = Object.assign(placeOf, { mayKnow })
  const lookup = createTypeLookup(
    {
      resolve: (from, specifier) => {
        const target = resolveImport(links, from, specifier)
        if (target !== null) note(target)
        return target === record.path ? null : target
      },
      described: (target) => collected(links.records.get(target))?.described ?? null,
    },
    record.path,
  )
  return { key: record.lowered, flow: openModuleFlow(facts, state.knowledge, places, state.asking), lookup }
}

/** Reads functions of a module at any time: its flow is opened again where it was let go of. */
function readerOf(links: Links, record: ModuleRecord): FlowReader {
  const { lowered } = record
  return (read, otherwise) => {
    // Another text has other functions.
    const flow = record.lowered === lowered ? flowOf(links, record) : null
    if (!flow) return otherwise
    const result = runPass({ file: record.path, pass: 'interface', times: links.state.times }, () => read(flow))
    return result.kind === 'done' ? result.value : otherwise
  }
}

function flowOf(links: Links, record: ModuleRecord): ModuleFlow | null {
  const known = links.flows.get(record.path)
  if (known?.key === record.lowered) return known.flow
  const { outcome, text, key } = reopen(links, record.path)
  if (outcome.kind !== 'facts' || key !== record.lowered) return null
  const opened = openFlow(links, record, outcome.facts, null)
  openModuleTypes(opened.flow, opened.lookup)
  links.flows.set(record.path, opened, text.length)
  return opened.flow
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
    if (told) record.places?.root.addType(told)
  }
  const placesOf = (name: string): readonly ApiNode[] => {
    const at = name.indexOf('#')
    if (at < 0) return state.knowledge.placesOf(name)
    const node = collected(links.byName.get(name.slice(0, at)))?.places?.byName.get(name)
    return node ? [node] : []
  }
  for (let round = 0; round < (records.length > 1 ? MAX_LINK_ROUNDS : 1); round++) {
    for (const record of records) {
      if (!record.places || !record.described) continue
      linkReexports(record.places, record.described, (module) => {
        const library = packagePlace(links, record.path, module)
        if (library) return library
        const target = resolveImport(links, record.path, module)
        if (target !== null) return collected(links.records.get(target))?.places?.root ?? null
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
