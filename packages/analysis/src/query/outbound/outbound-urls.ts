// Outbound requests whose host (or path) request data decides, with no check that holds on the way.
import type { ValueRef } from '../../ir/ids'
import type { Range } from '../../ir/positions'
import type { CallSite } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { wayTo, type TraceNode } from '../../flow/trace'
import { addressesOf, isGuardedOnTheWay, walkAddress, type Address } from '../../summary/address-walk'
import { isGoverned } from '../../summary/filtered-clients'
import { calleeName } from '../../flow/written-names'
import { once } from '../../flow/once'
import { outsiderOf, type Outsider, type OutsiderOptions } from '../outsiders'
import { isFixedByRoute } from './route-patterns'
import { followsRedirects, type RedirectSwitch } from './redirects'
import type { UrlPart } from './url-parts'
import { weakChecksOnTheWay, type WeakCheck } from './weak-url-checks'
import type { ModuleView } from '../view'

/** Settings of the search. */
export interface OutboundOptions extends OutsiderOptions {
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
  /** What the call is given, and what that is. */
  readonly given: { readonly range: Range; readonly form: Address['form'] }
  readonly source: ValueRef
  readonly sourceLabel: string
  /** It comes with the request, and not from a store or from whoever uses the module. */
  readonly isOfRequest: boolean
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

/** What was found for rules that ask the same; by the options. */
const foundBefore = once((_flow: ModuleView['flow']) => new Map<string, Outbound>())

const keyOf = (options: OutboundOptions): string =>
  `${String(options.checkPath)} ${String(options.checkStored)} ${String(options.checkExports)}`

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
    for (const check of url.isOfRequest ? url.weakChecks : [])
      if (!found.has(refKey(check.ref))) found.set(refKey(check.ref), { check, url })
  return [...found.values()]
}

/** Calls to a host that was checked, made by clients that follow redirects to another one. */
export function findRedirectsAfterCheck(view: ModuleView): readonly RedirectedUrl[] {
  return anySearch(view).redirected
}

/** Other options make no difference to what is said of hosts that a request decides. */
function anySearch(view: ModuleView): Outbound {
  const [before] = foundBefore(view.flow).values()
  return before ?? searchOnce(view, { checkPath: false, checkStored: false, checkExports: false })
}

function searchOnce(view: ModuleView, options: OutboundOptions): Outbound {
  if (view.onSilence) return searchAll(view, options)
  const before = foundBefore(view.flow)
  const known = before.get(keyOf(options))
  if (known) return known
  const found = searchAll(view, options)
  before.set(keyOf(options), found)
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
  return { urls: oncePerCall(inOrder(search.found)), redirected: inOrder(search.redirected) }
}

/** `clone(req.body.url, req.body.token, folder)`: what is handed over in one call to one request is one finding, at the first piece of it. */
function oncePerCall(urls: readonly OutboundUrl[]): readonly OutboundUrl[] {
  const seen = new Set<string>()
  return urls.filter(({ sink, handedOver: [by], part }) => {
    if (!by) return true
    const key = `${sink.ref.fn}:${sink.ref.value} ${refKey(by)} ${part}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** Tells those who listen why an address is passed over. */
function tell(view: ModuleView, { start }: Address, reason: string, because: ValueRef | null = null): void {
  view.onSilence?.({ range: view.range(start), reason, because: because && view.range(because) })
}

/** @returns whether something that an outsider decides reaches the address. */
function searchAddress(search: Search, address: Address): boolean {
  const { view, options } = search
  let isReached = false
  walkAddress(view.flow, address, (node, decided) => {
    const source = outsiderOf(view.flow, node, options)
    const part = source?.isPath && isBehindText(view, node) ? 'path' : decided
    const isPassedOver = part === 'path' && !options.checkPath
    if (!source) return isPassedOver ? 'stop' : 'continue'
    if (isHeld(view, node)) return 'continue'
    isReached = true
    if (isGoverned(view.flow, address.site, view.governedClients())) {
      tell(view, address, 'all its requests go through something that looks at addresses')
      return 'stop'
    }
    if (part === 'path' && isFixedByRoute(view.flow, node))
      tell(view, address, "the route's pattern says what it looks like", node.ref)
    else if (isPassedOver)
      tell(view, address, "request data decides the path only, and option 'checkPath' is off", node.ref)
    else report(search, address, { node, part, source })
    return 'stop'
  })
  return isReached
}

/** `const url = c.req.query('url')`: the variable is the outsider's because of what it was given, which the walk comes to. */
function isHeld({ flow }: ModuleView, { ref, path }: TraceNode): boolean {
  return (
    flow.instruction(ref).kind === 'load' &&
    flow.definitions(ref).some((made) => flow.sourceRows(made, path).length > 0)
  )
}

/** Something stands before it in the text that it becomes a piece of. */
function isBehindText({ flow }: ModuleView, { via, detail, from }: TraceNode): boolean {
  if (via === 'operand') return detail > 0
  const template = from && flow.instruction(from.ref)
  return via === 'text' && template?.kind === 'template' && (detail > 0 || template.strings[0] !== '')
}

/** A value that an outsider decides, on the way to an address. */
interface Tainted {
  readonly node: TraceNode
  readonly part: OutboundUrl['part']
  readonly source: Outsider
}

function report(search: Search, address: Address, { node, part, source }: Tainted): void {
  const { view } = search
  const { site, start } = address
  const weakChecks = part === 'host' ? weakChecksOnTheWay(view.flow, address, node) : []
  if (isGuardedOnTheWay(view.flow, address, node, weakChecks)) {
    if (part === 'host' && source.isOfRequest) reportRedirect(search, address, node)
    return tell(view, address, 'a check holds on the way to it', node.ref)
  }
  const way = wayTo(node)
  const carrier = [...way].reverse().find((step) => step.via === 'argument') ?? way[0]
  const range = view.range(carrier ? carrier.ref : start)
  const key = `${range.start}:${range.end}`
  const known = search.found.get(key)
  if (known && !isWorse({ part, isOfRequest: source.isOfRequest }, known)) return
  search.found.set(key, {
    part,
    sink: site,
    sinkText: address.sentBy ?? calleeText(view, site),
    range,
    given: { range: view.range(start), form: start.fn === site.ref.fn ? address.form : 'unknown' },
    source: node.ref,
    sourceLabel: source.label,
    isOfRequest: source.isOfRequest,
    handedOver: way.flatMap((step) => (step.via === 'argument' && step.call ? [step.call] : [])).reverse(),
    confidence: confidenceOf(view, site),
    piece: part === 'path' ? (way.find((step) => step.via === 'text')?.ref ?? null) : null,
    weakChecks,
  })
}

/** The client is known by where it comes from, or by the form of the call; else a name is all that speaks for it. */
function confidenceOf({ flow }: ModuleView, site: CallSite): OutboundUrl['confidence'] {
  const isProven = flow.identities.proven({ fn: site.ref.fn, value: site.call.callee }).length > 0
  return isProven || flow.rows(site, 'outbound').some(({ row }) => row.certain === true) ? 'certain' : 'likely'
}

type Weight = Pick<OutboundUrl, 'part' | 'isOfRequest'>

/** The host comes before the path, and what a request holds before what was stored. */
function isWorse(one: Weight, other: Weight): boolean {
  if (one.part !== other.part) return one.part === 'host'
  return one.isOfRequest && !other.isOfRequest
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
    confidence: confidenceOf(view, site),
  })
}
