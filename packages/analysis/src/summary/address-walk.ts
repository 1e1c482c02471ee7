// Addresses of outbound calls, and the way back from them: which part of the address each value on the way decides.
import type { ValueRef } from '../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { trace, wayTo, type TraceNode, type Visit } from '../flow/trace'
import type { OutboundRow } from '../model/outside-rows'
import { hasBase } from '../query/outbound/url-bases'
import { isGuardedAt, isStrictPattern, taintedWay, type TaintedWay } from '../query/outbound/url-guards'
import { weakChecksOnTheWay, type WeakCheck } from '../query/outbound/weak-url-checks'
import { partInCall, partInJoin, partInSum } from '../query/outbound/url-texts'
import { partInCommand, partInTemplate, type UrlPart } from '../query/outbound/url-parts'
import { isClosedType } from '../shape/closed-types'
import { checkedType } from '../shape/given-arguments'
import { memberType } from '../shape/form'
import { typesOf } from '../shape/module-space'
import { testsAt } from '../shape/value-tests'
import { calleePath } from './callee-path'
import { collectedIn } from './collected-values'
import { isFiltered } from './filtered-clients'
import { guardsOf } from './guard-functions'
import { linkedUses } from './linked-uses'
import { settersOf } from './url-setters'

/** An argument of a call that becomes an address, or a part of one. */
export interface Address {
  readonly site: CallSite
  /** The argument. */
  readonly start: ValueRef
  /** Member of the argument that is used, outermost first. */
  readonly path: readonly string[]
  /** The part of the address that it decides as a whole. */
  readonly part: UrlPart
  /** What the argument is: an address, a host, a command line in which the address is a word, or, in another module, one of the first two. */
  readonly form: 'url' | 'host' | 'command' | 'unknown'
  /** The call that sends the request, where another module makes it; null: `site` does. */
  readonly sentBy: string | null
}

/** Addresses of a call: by the models, and by what functions of other modules do with their arguments. */
export function addressesOf(flow: ModuleFlow, site: CallSite): readonly Address[] {
  const found = new Map<number, Address>()
  const rows = flow.rows(site, 'outbound')
  if (rows.length > 0 && !isFiltered(flow, site)) for (const { row } of rows) collectByRow(flow, site, row, found)
  for (const { call, given } of site.call.args.length === 0 ? [] : linkedUses(flow, site)) {
    for (const { parameter, isRest, path, to } of call.sinks) {
      if (to.kind !== 'outbound') continue
      for (const start of given(parameter, isRest).flatMap((ref) => partsOf(flow, site, { ref, parameter, path })))
        if (!found.has(start.value))
          found.set(start.value, { site, start, path, part: to.part, form: 'unknown', sentBy: to.text })
    }
  }
  return [...found.values()]
}

/** An argument of a function of another module. */
interface GivenAddress {
  readonly ref: ValueRef
  readonly parameter: number
  readonly path: readonly string[]
}

/** Of an object of options only the fields that make an address. */
function partsOf(flow: ModuleFlow, site: CallSite, { ref, parameter, path }: GivenAddress): readonly ValueRef[] {
  const isParts = path.length === 0 && flow.producers(ref).every((made) => flow.instruction(made).kind === 'object')
  return isParts ? flow.at(site, `Argument[${parameter}].Member[${[...ADDRESS_KEYS].join()}]`) : [ref]
}

/** Keys of options that decide where a request goes. */
const ADDRESS_KEYS = new Set([
  'url',
  'uri',
  'href',
  'origin',
  'host',
  'hostname',
  'protocol',
  'baseURL',
  'baseUrl',
  'prefixUrl',
])

/** Key of the object literal under which a value stands. */
function keyOf(flow: ModuleFlow, { from, detail }: TraceNode): string | null | undefined {
  const object = from && flow.instruction(from.ref)
  return object?.kind === 'object' ? object.properties[detail]?.key : null
}

/** A field of options that says something else than the address. */
function isOtherOption(flow: ModuleFlow, node: TraceNode): boolean {
  if (node.via !== 'property' || node.detail < 0 || !node.from || node.from.path.length > 0) return false
  const key = keyOf(flow, node)
  return key !== null && key !== undefined && key !== 'pathname' && !ADDRESS_KEYS.has(key)
}

function collectByRow(flow: ModuleFlow, site: CallSite, row: OutboundRow, found: Map<number, Address>): void {
  const isBased = row.absoluteWins === false && hasBase(flow, site)
  const add = (positions: readonly string[] | undefined, part: UrlPart, form: Address['form'] = 'url'): void => {
    for (const start of (positions ?? []).flatMap((position) => flow.at(site, position))) {
      const isParts = flow.producers(start).every((made) => flow.instruction(made).kind === 'object')
      if (!isParts && !found.has(start.value))
        found.set(start.value, { site, start, path: [], part, form, sentBy: null })
    }
  }
  add(row.host, 'host', 'host')
  add(row.base, 'host')
  add(row.url, isBased ? 'path' : 'host')
  add(row.command, 'host', 'command')
  add(row.pathname, 'path')
}

/** Walks back from an address; `visit` is told the part that each value decides. Values that decide only the query end the walk. */
export function walkAddress(
  flow: ModuleFlow,
  address: Address,
  visit: (node: TraceNode, part: Exclude<UrlPart, 'query'>) => Visit,
): void {
  const parts = new Map<TraceNode, UrlPart>()
  const follow = (start: ValueRef, whole: UrlPart, from: TraceNode | null, path = address.path): void => {
    trace(flow, start, {
      intoCallers: true,
      ...(from && { from }),
      path,
      visit: (node) => {
        const inherited = (node.via !== 'start' && node.from && parts.get(node.from)) || whole
        const part = narrow(flow, address, node, inherited)
        parts.set(node, part)
        if (part === 'query' || isHarmlessMember(node) || isOtherOption(flow, node)) return 'stop'
        if (isEncoded(flow, node.ref, part) || isListed(flow, node)) return 'stop'
        const setters = from ? [] : settersOf(flow, node.ref, address.site.ref)
        for (const setter of setters) follow(setter.value, setter.part, node, [])
        for (const value of from ? [] : collectedIn(flow, node.ref)) follow(value, part, node, node.path)
        return visit(node, part)
      },
    })
  }
  follow(address.start, address.part, null)
}

/** A good check holds somewhere on the way from a value to the call. `weak`: checks that are known to hold nothing. */
export function isGuardedOnTheWay(
  flow: ModuleFlow,
  address: Address,
  node: TraceNode,
  weak: readonly WeakCheck[] = weakChecksOnTheWay(flow, address, node),
): boolean {
  const way = wayTo(node)
  const tainted = { ...taintedWay(flow, way), disproved: new Set(weak.map(({ condition }) => refKey(condition))) }
  if (usesOnTheWay(address, way).some((use) => isGuardedAt(flow, use, tainted))) return true
  return way.some((step) => isTestedAt(flow, step, tainted))
}

/** A schema lets only texts through that a good function or pattern accepts. */
function isTestedAt(flow: ModuleFlow, { ref, path }: TraceNode, { disproved }: TaintedWay): boolean {
  const site = callAt(flow, ref)
  return (site ? testsAt(flow, site, path) : []).some(({ test }) => {
    if (disproved?.has(refKey(test))) return false
    const made = flow.instruction(test)
    if (made.kind === 'literal')
      return made.type === 'regexp' ? isStrictPattern(flow, test) : FIXED_PREFIX.test(String(made.value))
    const fn = made.kind === 'function' ? flow.facts.functions[made.target] : undefined
    return (
      fn !== undefined &&
      guardsOf(flow, fn).some(({ value, holds }) => value === 'Argument[0]' && holds === 'true-branch')
    )
  })
}

/** A prefix that ends its host by a slash: `z.string().startsWith('https://api.example.com/')`. */
const FIXED_PREFIX = /^[a-z][a-z+.-]*:\/\/[^/?#@\\\s]+\//i

/** The call, the calls in which the value is handed over, and what is made of it in between. */
export function usesOnTheWay(address: Address, way: readonly TraceNode[]): readonly ValueRef[] {
  return [
    address.site.ref,
    ...way.flatMap((step) => (step.via === 'argument' && step.call ? [step.call] : [])),
    ...way.map((step) => step.ref),
  ]
}

/** What sends the request, as written: `axios.get`. */
export function senderOf(flow: ModuleFlow, address: Address): string {
  return address.sentBy ?? calleePath(flow, address.site)
}

function isEncoded(flow: ModuleFlow, ref: ValueRef, part: Exclude<UrlPart, 'query'>): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind !== 'call') return false
  const fear = part === 'host' ? 'url-host' : 'url-path'
  return flow.rows({ ref, call: instruction }, 'barrier').some(({ row }) => row.ends.includes(fear))
}

/** A schema lets only values through that the program lists: `HOSTS.parse(req.query.host)`. */
function isListed(flow: ModuleFlow, node: TraceNode): boolean {
  const types = typesOf(flow)
  let typed = checkedType(types, node.ref)
  if (typed?.trust !== 'validated') return false
  for (const name of node.path) typed = memberType(flow.knowledge, typed, name)
  return isClosedType(types, typed)
}

/** A wanted path such as `length` cannot carry an address. */
function isHarmlessMember(node: TraceNode): boolean {
  return node.path.some((name) => name === 'length' || name === 'size')
}

/** `url.search` put into another address is no more than the query of that, `url.pathname` begins with its slash. */
function parsedPiece(flow: ModuleFlow, { ref, via }: TraceNode): UrlPart | null {
  const [made, ...others] = via === 'text' || via === 'operand' ? flow.producers(ref) : []
  const member = made && others.length === 0 ? flow.instruction(made) : null
  const part = member?.kind === 'member' ? PIECES.get(member.property ?? '') : undefined
  if (!made || member?.kind !== 'member' || part === undefined) return null
  const isParsed = flow.producers({ fn: made.fn, value: member.object }).some((parsed) => {
    const site = callAt(flow, parsed)
    return site !== null && flow.rows(site, 'flow').some(({ row }) => row.as === 'url')
  })
  return isParsed ? part : null
}

const PIECES: ReadonlyMap<string, UrlPart> = new Map([
  ['search', 'query'],
  ['hash', 'query'],
  ['pathname', 'path'],
])

/** The part that this piece decides, given the part that the whole decides. */
function narrow(flow: ModuleFlow, { form }: Address, node: TraceNode, inherited: UrlPart): UrlPart {
  if (inherited === 'query' || !node.from) return inherited
  // A field of what a text was parsed into: where in the text it stands says nothing of it.
  if (node.from.path.length > 0 && (node.via === 'text' || node.via === 'operand')) return inherited
  const parent = flow.instruction(node.from.ref)
  const isPiece = node.via === 'text' && parent.kind === 'template'
  const partIn = form === 'command' ? partInCommand : partInTemplate
  const part = isPiece ? partIn(flow, node.from.ref, node.detail) : inherited
  const piece = node.detail > 0 || isPiece ? parsedPiece(flow, node) : null
  if (piece) return piece
  const own = isPiece ? part : (madePart(flow, node, node.from) ?? inherited)
  return inherited === 'path' && own === 'host' ? 'path' : own
}

/** The part that a piece of a text decides which is put together otherwise than by a template; null for other steps. */
function madePart(flow: ModuleFlow, node: TraceNode, from: TraceNode): UrlPart | null {
  if (node.via === 'operand') return partInSum(flow, from.ref, node.detail)
  const parent = flow.instruction(from.ref)
  if (parent.kind === 'array' && from.from) {
    const joined = from.via === 'text' ? partInJoin(flow, from.ref, from.from.ref, node.ref) : null
    if (joined) return joined
  }
  if (node.via === 'property') return keyOf(flow, node) === 'pathname' ? 'path' : null
  if (parent.kind !== 'call') return null
  const piece = partInCall(flow, from.ref, node.ref)
  return piece ?? (node.via === 'text' ? (node.detail === 0 ? 'host' : 'path') : null)
}
