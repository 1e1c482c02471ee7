// Collects the interfaces of linked modules: once for a module on its own, in rounds for modules that import each other.
import { linkReexports, makePlaces, resolvePlaces } from '@logwright/analysis/link/linked-module'
import type { ApiNode } from '@logwright/analysis/model/api-node'
import type { ModulePlaces } from '@logwright/analysis/model/identities'
import { openModuleFlow, type ModuleFlow } from '@logwright/analysis/flow/module-flow'
import type { ModuleFacts } from '@logwright/analysis/ir/module'
import { openModuleTypes } from '@logwright/analysis/shape/module-space'
import { collectInterface } from '@logwright/analysis/summary/collect-interface'
import type { FlowReader } from '@logwright/analysis/summary/function-interface'
import { describeDataModule, isDataModule, readDataModule } from '../data/data-modules'
import { splitByteOrderMark } from '../io'
import { runPass } from '../guarded-pass'
import { MAX_LINK_ROUNDS, MAX_UNSETTLED } from '../limits'
import { projectModuleName } from '../config/project-modules'
import { packagePlace, resolveImport, type Links, type OpenFlow } from './links-state'
import { lowerFile, type LoweredFile } from './lowered-files'
import { hashOf, type ModuleRecord } from './module-record'
import { createTypeLookup } from './type-lookup'

/**
 * Collects the interfaces of modules that import each other, until they stay as they are. `linkedFrom` stands for their texts and
 * for what they import.
 */
export function collectComponent(links: Links, records: readonly ModuleRecord[], linkedFrom: string): void {
  const [only] = records
  if (only && records.length === 1 && links.isDeferred) collectLater(links, only, linkedFrom)
  else collectInRounds(links, records)
}

/** Collects what importers see of the values of a module; of its functions they ask later. */
function collectLater(links: Links, record: ModuleRecord, linkedFrom: string): void {
  collectOne(links, record, null)
  place(links, [record])
  record.stamp = linkedFrom
  record.unsettled = 1 + Math.max(0, ...record.imports.map((path) => links.records.get(path)?.unsettled ?? 0))
  if (record.unsettled < MAX_UNSETTLED) return
  // Answers that wait for each other through ever more modules would exhaust the stack.
  runPass({ file: record.path, pass: 'interface', times: links.state.times }, () => JSON.stringify(record.described))
  record.unsettled = 0
}

function collectInRounds(links: Links, records: readonly ModuleRecord[]): void {
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

/** Collects one interface; outside a cycle (null) what its functions do is found out when somebody asks. */
function collectOne(links: Links, record: ModuleRecord, cycle: Cycle | null): void {
  const { state } = links
  if (isDataModule(record.path)) {
    const result = runPass({ file: record.path, pass: 'data', times: state.times }, () =>
      describeDataModule(record.path, readDataModule(state.io, record.path)),
    )
    record.described = result.kind === 'done' ? result.value : null
    cycle?.json.set(record.path, JSON.stringify(record.described))
    return
  }
  const { outcome, text, key } = links.open.get(record.path) ?? reopen(links, record.path)
  record.lowered = key
  cycle?.asked.set(record.path, new Map())
  let json = 'null'
  if (outcome.kind === 'facts') {
    state.counts.interfaces++
    const result = runPass({ file: record.path, pass: 'interface', times: state.times }, () => {
      const opened = openFlow(links, record, outcome.facts, cycle)
      if (cycle === null) {
        links.flows.set(record.path, opened, text.length)
        return collectInterface(opened.flow, { lookup: opened.lookup, read: readerOf(links, record) })
      }
      const described = collectInterface(opened.flow, {
        lookup: opened.lookup,
        read: readWhile(opened.flow, () => json === 'null'),
      })
      json = JSON.stringify(described)
      return described
    })
    record.described = result.kind === 'done' ? result.value : null
    if (result.kind === 'failed') json = 'null'
  }
  cycle?.json.set(record.path, json)
}

/** Opens the flow of a module; in a cycle it is noted which members it asks. */
function openFlow(links: Links, record: ModuleRecord, facts: ModuleFacts, cycle: Cycle | null): OpenFlow {
  const { state } = links
  const known = cycle === null ? links.flows.get(record.path) : undefined
  if (known?.key === record.lowered) return known
  const note = (target: string): void => {
    if (cycle?.members.has(target)) cycle.asked.get(record.path)?.set(target, cycle.json.get(target) ?? '')
  }
  const places: ModulePlaces = (specifier) => {
    const library = packagePlace(links, record.path, specifier)
    if (library) return library
    const target = resolveImport(links, record.path, specifier)
    if (target === null || target === record.path) return null
    note(target)
    return links.records.get(target)?.places?.root ?? null
  }
  const lookup = createTypeLookup(
    {
      resolve: (from, specifier) => {
        const target = resolveImport(links, from, specifier)
        if (target !== null) note(target)
        return target === record.path ? null : target
      },
      described: (target) => links.records.get(target)?.described ?? null,
    },
    record.path,
  )
  return { key: record.lowered, flow: openModuleFlow(facts, state.knowledge, places), lookup }
}

/** Reads functions of a flow while `isOpen`; whoever asks later would keep all of it in memory. */
function readWhile(flow: ModuleFlow, isOpen: () => boolean): FlowReader {
  let held: ModuleFlow | null = flow
  return (read, otherwise) => {
    if (!isOpen()) held = null
    return held ? read(held) : otherwise
  }
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
