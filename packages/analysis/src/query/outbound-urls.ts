// Outbound requests whose host (or path) request data decides, with no check that holds on the way.
import type { ValueRef } from '../ir/ids'
import type { Range } from '../ir/positions'
import type { CallSite } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { wayTo, type TraceNode } from '../flow/trace'
import type { SourceRow } from '../model/rows'
import { addressesOf, isGuardedOnTheWay, walkAddress, type Address } from '../summary/address-walk'
import { calleeName } from '../flow/written-names'
import { once } from '../flow/once'
import { followsRedirects, type RedirectSwitch } from './redirects'
import type { UrlPart } from './url-parts'
import { weakChecksOnTheWay, type WeakCheck } from './weak-url-checks'
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
  /** Checks on the way that hold nothing. */
  readonly weakChecks: readonly WeakCheck[]
}

interface Search {
  readonly view: ModuleView
  readonly options: OutboundOptions
  readonly found: Map<string, OutboundUrl>
  readonly redirected: Map<string, RedirectedUrl>
}

/** A call whose host a check holds, and whose client goes on to wherever the answer says. */
export interface RedirectedUrl {
  readonly sink: CallSite
  readonly sinkText: string
  readonly range: Range
  readonly source: ValueRef
  readonly off: RedirectSwitch | null
  readonly confidence: 'certain' | 'likely'
}

/** What one search finds. */
interface Outbound {
  readonly urls: readonly OutboundUrl[]
  readonly redirected: readonly RedirectedUrl[]
}

/** What was found for rules that ask the same; by {@link OutboundOptions.checkPath}. */
const foundBefore = once((_flow: ModuleView['flow']) => new Map<boolean, Outbound>())

/** Finds tainted outbound addresses of a file, one per call and argument. */
export function findOutboundUrls(view: ModuleView, options: OutboundOptions): readonly OutboundUrl[] {
  return searchOnce(view, options).urls
}

/** Checks that hold nothing, each with a call whose host it is meant to guard. */
export function findWeakUrlChecks(
  view: ModuleView,
): readonly { readonly check: WeakCheck; readonly url: OutboundUrl }[] {
  const found = new Map<number, { readonly check: WeakCheck; readonly url: OutboundUrl }>()
  for (const url of anySearch(view).urls)
    for (const check of url.weakChecks) if (!found.has(refKey(check.ref))) found.set(refKey(check.ref), { check, url })
  return [...found.values()]
}

/** Calls to a host that was checked, made by clients that follow redirects to another one. */
export function findRedirectsAfterCheck(view: ModuleView): readonly RedirectedUrl[] {
  return anySearch(view).redirected
}

/** Whether paths are asked for makes no difference to what is said of hosts. */
function anySearch(view: ModuleView): Outbound {
  const before = foundBefore(view.flow)
  return before.get(true) ?? before.get(false) ?? searchOnce(view, { checkPath: false })
}

function searchOnce(view: ModuleView, options: OutboundOptions): Outbound {
  if (view.onSilence) return searchAll(view, options)
  const before = foundBefore(view.flow)
  const known = before.get(options.checkPath)
  if (known) return known
  const found = searchAll(view, options)
  before.set(options.checkPath, found)
  return found
}

function searchAll(view: ModuleView, options: OutboundOptions): Outbound {
  const search: Search = { view, options, found: new Map(), redirected: new Map() }
  for (const site of view.flow.calls) {
    for (const address of addressesOf(view.flow, site)) {
      if (!searchAddress(search, address))
        tell(view, address, 'nothing that an outsider decides is seen to reach it, or it is encoded on the way')
    }
  }
  const inOrder = <T extends { readonly range: Range }>(map: ReadonlyMap<string, T>): readonly T[] =>
    [...map.values()].sort((a, b) => a.range.start - b.range.start)
  return { urls: inOrder(search.found), redirected: inOrder(search.redirected) }
}

/** Tells those who listen why an address is passed over. */
function tell(view: ModuleView, { start }: Address, reason: string, because: ValueRef | null = null): void {
  view.onSilence?.({ range: view.range(start), reason, because: because && view.range(because) })
}

/** @returns whether something that an outsider decides reaches the address. */
function searchAddress(search: Search, address: Address): boolean {
  const { view, options } = search
  let isReached = false
  walkAddress(view.flow, address, (node, part) => {
    const source = outsideSource(view, node)
    const isPassedOver = part === 'path' && !options.checkPath
    if (!source) return isPassedOver ? 'stop' : 'continue'
    isReached = true
    if (isPassedOver) tell(view, address, "request data decides the path only, and option 'checkPath' is off", node.ref)
    else report(search, address, { node, part, source })
    return 'stop'
  })
  return isReached
}

/** The row that says that an outsider decides the value. */
function outsideSource({ flow }: ModuleView, node: TraceNode): SourceRow | null {
  const rows = flow.sourceRows(node.ref, node.path)
  return rows.find(({ row }) => row.kind === 'request' || row.kind === 'header' || row.kind === 'message')?.row ?? null
}

/** A value that an outsider decides, on the way to an address. */
interface Tainted {
  readonly node: TraceNode
  readonly part: OutboundUrl['part']
  readonly source: SourceRow
}

function report(search: Search, address: Address, { node, part, source }: Tainted): void {
  const { view } = search
  const { site, start } = address
  const weakChecks = part === 'host' ? weakChecksOnTheWay(view.flow, address, node) : []
  if (isGuardedOnTheWay(view.flow, address, node, weakChecks)) {
    if (part === 'host') reportRedirect(search, address, node)
    return tell(view, address, 'a check holds on the way to it', node.ref)
  }
  const way = wayTo(node)
  const carrier = [...way].reverse().find((step) => step.via === 'argument') ?? way[0]
  const range = view.range(carrier ? carrier.ref : start)
  const key = `${range.start}:${range.end}`
  const known = search.found.get(key)
  if (known && (known.part === 'host' || part === 'path')) return
  const proven = view.flow.identities.proven({ fn: site.ref.fn, value: site.call.callee }).length > 0
  search.found.set(key, {
    part,
    sink: site,
    sinkText: address.sentBy ?? calleeText(view, site),
    range,
    source: node.ref,
    sourceLabel: source.label ?? source.kind,
    handedOver: way.flatMap((step) => (step.via === 'argument' && step.call ? [step.call] : [])).reverse(),
    confidence: proven ? 'certain' : 'likely',
    piece: part === 'path' ? (way.find((step) => step.via === 'text')?.ref ?? null) : null,
    weakChecks,
  })
}

function calleeText(view: ModuleView, site: CallSite): string {
  const text = view.excerpt({ fn: site.ref.fn, value: site.call.callee })
  return text.length <= 40 ? text : (calleeName(view.flow, site) ?? text)
}

function reportRedirect({ view, redirected }: Search, { site, start, sentBy }: Address, node: TraceNode): void {
  const following = sentBy === null ? followsRedirects(view.flow, site) : null
  if (!following) return
  const range = view.range(start)
  redirected.set(`${range.start}:${range.end}`, {
    sink: site,
    sinkText: calleeText(view, site),
    range,
    source: node.ref,
    off: following.off,
    confidence:
      view.flow.identities.proven({ fn: site.ref.fn, value: site.call.callee }).length > 0 ? 'certain' : 'likely',
  })
}
