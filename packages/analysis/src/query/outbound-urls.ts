// Outbound requests whose host (or path) request data decides, with no check that holds on the way.
import type { ValueRef } from '../ir/ids'
import type { Range } from '../ir/positions'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { trace, wayTo, type TraceNode, type Visit } from '../flow/trace'
import type { OutboundRow, SourceRow } from '../model/rows'
import { calleeName } from '../summary/effects'
import { hasBase } from './url-bases'
import { isGuardedAt, taintedWay } from './url-guards'
import { partInCommand, partInTemplate, type UrlPart } from './url-parts'
import type { ModuleView } from './view'

/** Settings of the search. */
export interface OutboundOptions {
  /** Report a path that request data decides, too. */
  readonly checkPath: boolean
}

/** One outbound call and the request datum that decides its address. */
export interface OutboundUrl {
  readonly part: Exclude<UrlPart, 'query'>
  readonly sink: CallSite
  readonly sinkText: string
  /** The URL or host argument, in the function whose code must change. */
  readonly range: Range
  readonly source: ValueRef
  readonly sourceLabel: string
  readonly handedOver: readonly ValueRef[]
  readonly confidence: 'certain' | 'likely'
  /** For `path`: the piece that could be encoded. */
  readonly piece: ValueRef | null
}

interface Search {
  readonly view: ModuleView
  readonly options: OutboundOptions
  readonly found: Map<string, OutboundUrl>
}

/** The search behind one argument of one call. */
interface AddressSearch extends Search {
  readonly site: CallSite
  /** The argument. */
  readonly start: ValueRef
  /** The part of the address that the argument as a whole decides. */
  readonly part: UrlPart
  /** The argument is a command line, in which the address is a word. */
  readonly isCommand: boolean
  /** The part that each value on the way decides. */
  readonly parts: Map<TraceNode, UrlPart>
}

/** Finds tainted outbound addresses of a file, one per call and argument. */
export function findOutboundUrls(view: ModuleView, options: OutboundOptions): readonly OutboundUrl[] {
  const search: Search = { view, options, found: new Map() }
  for (const site of view.flow.calls) {
    for (const { row } of view.flow.rows(site, 'outbound')) searchCall(search, site, row)
  }
  return [...search.found.values()].sort((a, b) => a.range.start - b.range.start)
}

function searchCall(search: Search, site: CallSite, row: OutboundRow): void {
  const { flow } = search.view
  if ((row.agent ?? []).some((position) => flow.at(site, position).some((ref) => isSafeAgent(flow, ref)))) return
  const isBased = row.absoluteWins === false && hasBase(flow, site)
  const seen = new Set<number>()
  const follow = (positions: readonly string[] | undefined, part: UrlPart, isCommand = false): void => {
    for (const ref of (positions ?? []).flatMap((position) => flow.at(site, position))) {
      if (seen.has(ref.value)) continue
      seen.add(ref.value)
      if (!flow.producers(ref).every((made) => flow.instruction(made).kind === 'object'))
        searchAddress({ ...search, site, start: ref, part, isCommand, parts: new Map() })
    }
  }
  follow(row.host, 'host')
  follow(row.base, 'host')
  follow(row.url, isBased ? 'path' : 'host')
  follow(row.command, 'host', true)
  if (search.options.checkPath) follow(row.pathname, 'path')
}

/** The type that models give to agents and dispatchers that refuse private addresses. */
const SAFE_AGENT = 'guards.SafeAgent'

function isSafeAgent(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.identities.of(ref).some((node) => node.type === SAFE_AGENT)
}

function searchAddress(search: AddressSearch): void {
  trace(search.view.flow, search.start, { intoCallers: true, visit: (node) => visit(search, node) })
}

function visit(search: AddressSearch, node: TraceNode): Visit {
  const { flow } = search.view
  const inherited = (node.from && search.parts.get(node.from)) ?? search.part
  const part = narrow(search, node, inherited)
  search.parts.set(node, part)
  if (part === 'query' || (part === 'path' && !search.options.checkPath)) return 'stop'
  const instruction = flow.instruction(node.ref)
  if (instruction.kind === 'call') {
    const fear = part === 'host' ? 'url-host' : 'url-path'
    if (flow.rows({ ref: node.ref, call: instruction }, 'barrier').some(({ row }) => row.ends.includes(fear)))
      return 'stop'
  }
  if (isHarmlessMember(node)) return 'stop'
  const source = flow
    .valueRows(node.ref, 'source')
    .find(({ row }) => row.kind === 'request' || row.kind === 'header' || row.kind === 'message')
  if (!source) return 'continue'
  report(search, node, part, source.row)
  return 'stop'
}

/** A wanted path such as `length` cannot carry an address. */
function isHarmlessMember(node: TraceNode): boolean {
  return node.path.some((name) => name === 'length' || name === 'size')
}

/** The part that this piece decides, given the part that the whole decides. */
function narrow(search: AddressSearch, node: TraceNode, inherited: UrlPart): UrlPart {
  const { flow } = search.view
  if (inherited === 'query' || !node.from) return inherited
  const parent = flow.instruction(node.from.ref)
  const isPiece = node.via === 'text' && parent.kind === 'template'
  const partIn = search.isCommand ? partInCommand : partInTemplate
  const part = isPiece ? partIn(flow, node.from.ref, node.detail) : inherited
  if (isPiece || inherited === 'path') return inherited === 'path' && part === 'host' ? 'path' : part
  if (node.via === 'operand') return node.detail === 0 ? 'host' : 'path'
  if (node.via === 'text' && parent.kind === 'call') return node.detail === 0 ? 'host' : 'path'
  return inherited
}

function report(search: AddressSearch, node: TraceNode, part: OutboundUrl['part'], source: SourceRow): void {
  const { view, site, start } = search
  const way = wayTo(node)
  const tainted = taintedWay(view.flow, way)
  const uses = [
    site.ref,
    ...way.flatMap((step) => (step.via === 'argument' && step.call ? [step.call] : [])),
    ...way.map((step) => step.ref),
  ]
  if (uses.some((use) => isGuardedAt(view.flow, use, tainted))) return
  const carrier = [...way].reverse().find((step) => step.via === 'argument') ?? way[0]
  const range = view.range(carrier ? carrier.ref : start)
  const key = `${range.start}:${range.end}`
  const known = search.found.get(key)
  if (known && (known.part === 'host' || part === 'path')) return
  const proven = view.flow.identities.proven({ fn: site.ref.fn, value: site.call.callee }).length > 0
  search.found.set(key, {
    part,
    sink: site,
    sinkText: calleeText(view, site),
    range,
    source: node.ref,
    sourceLabel: source.label ?? source.kind,
    handedOver: way.flatMap((step) => (step.via === 'argument' && step.call ? [step.call] : [])).reverse(),
    confidence: proven ? 'certain' : 'likely',
    piece: part === 'path' ? (way.find((step) => step.via === 'text')?.ref ?? null) : null,
  })
}

function calleeText(view: ModuleView, site: CallSite): string {
  const text = view.excerpt({ fn: site.ref.fn, value: site.call.callee })
  return text.length <= 40 ? text : (calleeName(view.flow, site) ?? text)
}
