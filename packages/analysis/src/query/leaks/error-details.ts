// Details of errors that clients receive: stacks, messages, queries, whole errors; by the trace from an answer back to the error.
import { valueId, type ValueRef } from '../../ir/ids'
import type { ObjectLiteral } from '../../ir/instruction'
import type { Range } from '../../ir/positions'
import { deriveForward, type DerivedValues } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { trace, wayTo, type TraceNode, type Visit } from '../../flow/trace'
import { calleeName } from '../../flow/written-names'
import { effectsOf } from '../../summary/effects'
import { openErrorOrigins, type ErrorOrigin, type ErrorOrigins } from '../errors/error-origins'
import { blamesClient, findResponses, type ResponseSink } from './response-sinks'
import { isShownOnPurpose, type TellingApart } from './told-apart'
import type { ModuleView } from '../view'

/** What of an error is shown. */
export type DetailKind = 'stack' | 'query' | 'whole' | 'message'

/** Settings of the search. */
export interface ErrorDetailOptions {
  /** Look for messages, too, not only for stacks, queries and whole errors. */
  readonly checkMessage: boolean
}

/** One detail in one answer. */
export interface ErrorDetail {
  readonly kind: DetailKind
  /** What is shown: `'err.stack'`, `The text of 'err'`. */
  readonly what: string
  /** `by res.json`, `in ctx.body`. */
  readonly by: string
  /** The argument or property that carries it. */
  readonly range: Range
  readonly sink: ValueRef
  readonly source: ValueRef
  /** Calls that hand the error over, from the source on. */
  readonly handedOver: readonly ValueRef[]
  readonly confidence: 'certain' | 'likely'
  /** The expression to replace: the carrier's value. */
  readonly carried: Range
  readonly property: CarryingProperty | null
  /** Name of the error where the answer is given; null where it has none. */
  readonly errorName: string | null
  /** A log or a later handler keeps the error already. */
  readonly isKept: boolean
}

/** A property of an object literal in the answer. */
export interface CarryingProperty {
  readonly range: Range
  /** Null for a spread. */
  readonly key: string | null
  readonly isAlone: boolean
}

interface Search {
  readonly view: ModuleView
  readonly options: ErrorDetailOptions
  readonly origins: ErrorOrigins
  readonly found: Map<string, ErrorDetail>
}

/** Finds what answers show of errors; one detail a place, the worst. */
export function findErrorDetails(view: ModuleView, options: ErrorDetailOptions): readonly ErrorDetail[] {
  const sinks = findResponses(view)
  if (sinks.length === 0) return []
  const search: Search = { view, options, origins: openErrorOrigins(view), found: new Map() }
  for (const sink of sinks)
    trace(view.flow, sink.body, { intoCallers: true, withWrites: true, visit: (node) => visit(search, sink, node) })
  return [...search.found.values()].sort((a, b) => a.range.start - b.range.start)
}

function visit(search: Search, sink: ResponseSink, node: TraceNode): Visit {
  const { kind } = search.view.flow.instruction(node.ref)
  if (kind === 'literal' || kind === 'function' || kind === 'class') return 'stop'
  const origin = search.origins(node.ref)
  if (!origin) return 'continue'
  judge(search, sink, node, origin)
  return 'stop'
}

const SEVERITY: readonly DetailKind[] = ['message', 'whole', 'query', 'stack']

function judge(search: Search, sink: ResponseSink, node: TraceNode, origin: ErrorOrigin): void {
  const { view } = search
  const way = wayTo(node)
  const shown = shownOf(view, sink, way)
  if (!shown || isExpected(search, sink, shown.kind, origin)) return
  const ask = tellingApart(view.flow, way)
  if ([sink.ref, ...way.map(({ ref }) => ref)].some((ref) => isShownOnPurpose(ask, ref))) return
  const carrier = carrierOf(view, way)
  const isWeak = shown.isByFramework || sink.row.mayHide === true || origin.kind === 'named' || blamesClient(view, sink)
  const detail: ErrorDetail = {
    kind: shown.kind,
    what: whatOf(view, way, shown),
    by: sink.by,
    ...carrier,
    sink: sink.ref,
    source: node.ref,
    handedOver: way.flatMap((step) => (step.via === 'argument' && step.call ? [step.call] : [])).reverse(),
    confidence: isWeak ? 'likely' : 'certain',
    errorName: errorNameAt(view.flow, sink, way),
    isKept: isKept(view.flow, sink, ask),
  }
  const key = `${detail.range.start}:${detail.range.end}`
  const known = search.found.get(key)
  if (!known || SEVERITY.indexOf(known.kind) < SEVERITY.indexOf(detail.kind)) search.found.set(key, detail)
}

/** Messages that clients may read: the answer blames them, is made for messages, or the failure is that of parsing their text. */
function isExpected({ view, options }: Search, sink: ResponseSink, kind: DetailKind, origin: ErrorOrigin): boolean {
  if (origin.kind === 'named' && kind !== 'stack') return true
  if (kind !== 'message') return false
  return (
    !options.checkMessage ||
    sink.row.wantsMessage === true ||
    blamesClient(view, sink) ||
    isParseFailure(view.flow, origin)
  )
}

/** All that can fail is reading a text. */
function isParseFailure(flow: ModuleFlow, { handler }: ErrorOrigin): boolean {
  const sites = (handler?.failure.calls ?? []).flatMap((ref) => callAt(flow, ref) ?? [])
  const parses = sites.filter((site) => flow.rows(site, 'probe').some(({ row }) => row.probes === 'parse'))
  const isPure = (site: CallSite): boolean =>
    [...flow.rows(site, 'flow'), ...flow.rows(site, 'barrier'), ...flow.rows(site, 'response')].length > 0
  return parses.length > 0 && sites.every((site) => parses.includes(site) || isPure(site))
}

/** What is shown, and how. */
interface Shown {
  readonly kind: DetailKind
  /** The error's text: by a conversion, or by the framework. */
  readonly isText: boolean
  readonly isByFramework: boolean
}

const STACKS = /^(stack|stackTrace|stacktrace|stack_trace)$/
const QUERIES = /^(sql|sqlMessage|query|internalQuery|parent|original)$/

/** Null: nothing that matters (`err.code`). */
function shownOf(view: ModuleView, sink: ResponseSink, way: readonly TraceNode[]): Shown | null {
  const { flow } = view
  const path = way[way.length - 1]?.path ?? []
  const as = (kind: DetailKind, isText = false, isByFramework = false): Shown => ({ kind, isText, isByFramework })
  if (path.some((name) => STACKS.test(name))) return as('stack')
  if (path.some((name) => QUERIES.test(name))) return as('query')
  if (path.includes('message')) return as('message')
  if (path.length > 0) return null
  if (way.some(({ ref }) => isDump(flow, ref))) return as('stack', true)
  if (way.some((step) => step.via === 'text' || step.via === 'operand' || isToString(flow, step.ref)))
    return as('message', true)
  const isWhole = way.every(({ via }) => via === 'start' || via === 'copy' || via === 'captured' || via === 'argument')
  if (!isWhole || sink.row.errorAs === undefined || sink.row.errorAs === 'fields') return as('whole')
  return sink.row.errorAs === 'message' && !hasOwnHandler(view, sink) ? as('message', true, true) : null
}

/** `util.inspect(err)` */
function isDump(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return site !== null && flow.rows(site, 'flow').some(({ row }) => row.as === 'dump')
}

function isToString(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return site !== null && calleeName(flow, site) === 'toString'
}

/** The file gives the framework an error handler of its own, which decides what is sent. */
function hasOwnHandler({ flow, facts }: ModuleView, { row }: ResponseSink): boolean {
  const type = `${(row.of ?? '').split('.')[0] ?? ''}.CaughtError`
  return facts.functions.some((fn) =>
    fn.parameters.some(({ value }) => flow.identities.of({ fn: fn.index, value }).some((node) => node.type === type)),
  )
}

/** What is made of the error, in all functions that the way goes through. */
function tellingApart(flow: ModuleFlow, way: readonly TraceNode[]): TellingApart {
  const seeds = way.filter(({ ref }, i) => {
    const { kind } = flow.instruction(ref)
    return kind === 'caught' || kind === 'parameter' || i === way.length - 1
  })
  const derived: readonly DerivedValues[] = seeds.map(({ ref }) => deriveForward(flow, ref.fn, [ref.value], () => true))
  return { flow, isOfError: (ref) => derived.some((values) => values.has(ref)) }
}

/** `'err.message'`, or the error itself when all of it is shown. */
function whatOf(view: ModuleView, way: readonly TraceNode[], { kind, isText }: Shown): string {
  const whole = [...way].reverse().find(({ ref, path }) => path.length === 0 && nameOf(view.flow, ref) !== null)
  const name = whole ? (nameOf(view.flow, whole.ref) ?? '') : 'error'
  if (!isText) return `'${name}'`
  return kind === 'stack' ? `The dump of '${name}'` : `The text of '${name}'`
}

function nameOf(flow: ModuleFlow, ref: ValueRef): string | null {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'load') {
    const { kind, name } = flow.variable(instruction.variable)
    return kind === 'temporary' ? null : name
  }
  if (instruction.kind === 'parameter') return flow.facts.functions[ref.fn]?.parameters[instruction.index]?.name ?? null
  if (instruction.kind === 'caught') {
    const binding = flow.facts.functions[ref.fn]?.tries[instruction.region]?.binding ?? ''
    return /^[\w$]+$/.test(binding) ? binding : 'error'
  }
  if (instruction.kind !== 'member' || instruction.property === null) return null
  const owner = nameOf(flow, { fn: ref.fn, value: instruction.object })
  return owner === null ? null : `${owner}.${instruction.property}`
}

type Carrier = Pick<ErrorDetail, 'range' | 'carried' | 'property'>

/** The innermost property of the object literals written in the answer, or the argument. */
function carrierOf(view: ModuleView, way: readonly TraceNode[]): Carrier {
  const [start] = way
  let carrier: Carrier | null = start ? holderOf(view, start.ref) : null
  way.slice(1).every((next, i) => {
    const at = way[i] as TraceNode
    const holder = view.flow.instruction(at.ref)
    if (holder.kind === 'array' || (holder.kind === 'call' && next.via === 'json')) return true
    if (holder.kind !== 'object' || next.detail < 0) return false
    const inner = propertyAt(view, at.ref, holder, next.detail)
    if (inner) carrier = inner
    return inner !== null
  })
  const range = start ? view.range(start.ref) : { start: 0, end: 0 }
  return carrier ?? { range, carried: range, property: null }
}

/** The property that holds a value which a model picks out of an options object. */
function holderOf(view: ModuleView, ref: ValueRef): Carrier | null {
  const instructions = view.facts.functions[ref.fn]?.instructions ?? []
  for (const [value, holder] of instructions.entries()) {
    if (holder.kind !== 'object') continue
    const at = holder.properties.findIndex((property) => property.value === ref.value)
    if (at >= 0) return propertyAt(view, { fn: ref.fn, value: valueId(value) }, holder, at)
  }
  return null
}

function propertyAt(view: ModuleView, ref: ValueRef, holder: ObjectLiteral, at: number): Carrier | null {
  const range = view.positions.functions[ref.fn]?.properties[ref.value]?.[at]
  const property = holder.properties[at]
  if (!range || !property) return null
  const carried = view.range({ fn: ref.fn, value: property.value })
  return { range, carried, property: { range, key: property.key, isAlone: holder.properties.length === 1 } }
}

/** The name under which the whole error is at hand in the function that answers. */
function errorNameAt(flow: ModuleFlow, sink: ResponseSink, way: readonly TraceNode[]): string | null {
  const wanted = way[way.length - 1]?.path.length ?? 0
  const own = [...way].reverse().filter(({ ref, path }) => ref.fn === sink.ref.fn && path.length === wanted)
  for (const { ref } of own) {
    const instruction = flow.instruction(ref)
    const name = instruction.kind === 'member' ? null : nameOf(flow, ref)
    // `catch {` and `catch ({ message }) {` give it none.
    const binding =
      instruction.kind === 'caught' ? flow.facts.functions[ref.fn]?.tries[instruction.region]?.binding : ''
    if (name === null || binding === null || binding === '{}' || binding === '[]') continue
    return /^[A-Za-z_$][\w$]*$/.test(name) ? name : null
  }
  return null
}

/** Some call of the function logs the error or hands it on. */
function isKept(flow: ModuleFlow, sink: ResponseSink, { isOfError }: TellingApart): boolean {
  const effects = effectsOf(flow)
  return flow.calls.some((site) => {
    if (site.ref.fn !== sink.ref.fn) return false
    if (!site.call.args.some(({ value }) => isOfError({ fn: site.ref.fn, value }))) return false
    return effects.isLogging(site) || flow.rows(site, 'escape').length > 0
  })
}
