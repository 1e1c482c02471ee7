// Text of a request that a line-oriented log writes as it is: a line break in it starts a record that never happened.
import type { ValueRef } from '../../ir/ids'
import type { Range } from '../../ir/positions'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { refKey } from '../../flow/producers'
import { ANY_KEY, isGivenByCall, trace, wayTo, type TraceNode, type Visit } from '../../flow/trace'
import type { SourceRow } from '../../model/outside-rows'
import { calleeName } from '../../flow/written-names'
import { isClosedType } from '../../shape/closed-types'
import { memberType } from '../../shape/form'
import { checksAt } from '../../shape/row-types'
import { logStarts, type LogStart } from '../../summary/parameter-sinks'
import { checksBefore, isPassed, isReached, type Check } from '../../trial/checks'
import { isTouched, textOf, type Concrete } from '../../trial/concrete'
import { openTrial, valueIn } from '../../trial/trial'
import { isFixedByRoute } from '../outbound/route-patterns'
import type { ModuleView } from '../view'

/** One text of a request in one log call. */
export interface LogInjection {
  /** The operand that carries the text, in the file whose code must change. */
  readonly carrier: ValueRef
  readonly range: Range
  readonly sinkText: string
  readonly source: ValueRef
  readonly sourceLabel: string
  readonly handedOver: readonly ValueRef[]
  /** The carrier is a piece of a text that is put together here. */
  readonly isPiece: boolean
  /** The only argument of the log call, where it is a text with this piece in it and no other: what stands before and behind the piece. */
  readonly sentence: { readonly range: Range; readonly text: string } | null
  readonly confidence: 'certain' | 'likely'
}

/** Finds texts of requests that logs write as they are, one per operand. */
export function findLogInjections(view: ModuleView): readonly LogInjection[] {
  const found = new Map<string, LogInjection>()
  for (const site of view.flow.calls) {
    for (const start of logStarts(view.flow, site)) {
      if (start.sink.isGuess || start.sink.encoding !== 'line') continue
      trace(view.flow, start.ref, {
        intoCallers: true,
        path: start.path,
        visit: (node) => visit(view, start, node, found),
      })
    }
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start)
}

function visit(view: ModuleView, start: LogStart, node: TraceNode, found: Map<string, LogInjection>): Visit {
  const { flow } = view
  const instruction = flow.instruction(node.ref)
  if (/^(literal|function|class)$/.test(instruction.kind) || endsFear(view, node)) return 'stop'
  const isText = start.sink.inText || isInText(node)
  if ((instruction.kind === 'object' || instruction.kind === 'array') && node.path.length === 0 && !isText)
    return 'stop'
  const source = lineBreakingSource(view, node, isText)
  if (source === 'none') return 'continue'
  if (source === 'harmless' || isFixedByRoute(flow, node) || isChecked(view, start, node)) return 'stop'
  const way = wayTo(node)
  const carrier = carrierOf(start, way)
  const range = view.range(carrier.ref)
  const key = `${range.start}:${range.end}`
  if (!found.has(key))
    found.set(key, {
      carrier: carrier.ref,
      range,
      sinkText: start.sink.text,
      source: node.ref,
      sourceLabel: source.label ?? source.kind,
      handedOver: way.flatMap((step) => (step.via === 'argument' && step.call ? [step.call] : [])).reverse(),
      isPiece: carrier.via === 'text' || carrier.via === 'operand',
      sentence: sentenceAround(view, start, carrier),
      confidence: 'certain',
    })
  return 'stop'
}

/** The value became a part of a text on the way. */
function isInText(node: TraceNode): boolean {
  for (let at: TraceNode | null = node; at; at = at.from) if (at.via === 'text' || at.via === 'operand') return true
  return false
}

/** `` `search for ${text}` `` as the only argument of the log call: the constant words of it. */
function sentenceAround(
  view: ModuleView,
  { site, ref, parameter }: LogStart,
  carrier: TraceNode,
): LogInjection['sentence'] {
  const text = view.flow.instruction(ref)
  if (parameter !== null || site.call.args.length !== 1 || carrier.ref.fn !== ref.fn) return null
  const range = view.range(ref)
  if (text.kind === 'template' && text.values.length === 1 && text.values[0] === carrier.ref.value)
    return { range, text: text.strings.join('') }
  if (text.kind !== 'operator' || text.op !== '+' || text.operands[1] !== carrier.ref.value) return null
  const before = view.flow.constant({ fn: ref.fn, value: text.operands[0] ?? ref.value })
  return typeof before === 'string' ? { range, text: before } : null
}

/** The piece of text, or the argument, nearest to the source that still stands in a text. */
function carrierOf(start: LogStart, way: readonly TraceNode[]): TraceNode {
  const pieces = way.filter(({ via }) => via === 'text' || via === 'operand')
  const argument = way.find(({ via }) => via === 'argument')
  return pieces[0] ?? argument ?? (way[0] as TraceNode)
}

/** The row that says that an outsider decides the text, and may put line breaks into it. */
function lineBreakingSource(view: ModuleView, node: TraceNode, isText: boolean): SourceRow | 'harmless' | 'none' {
  if (isGivenByCall(view.flow, node)) return 'none'
  const rows = view.flow.sourceRows(node.ref, node.path)
  const outside = rows.find(({ row }) => /^(request|header|message)$/.test(row.kind))?.row
  if (!outside || /^(load|await|store)$/.test(view.flow.instruction(node.ref).kind)) return 'none'
  // What comes in header lines holds no line break; nor does what is still encoded.
  if (outside.kind === 'header' || node.path.includes(ANY_KEY)) return 'harmless'
  if (outside.encoded && !isDecoded(view, node)) return 'harmless'
  // What a body holds may be a text, at its sender's choice; a body as a whole is inspected.
  if (!isText && outside.sensitive === 'by-shape' && !isDeclaredText(view, node) && !isPart(view, node))
    return 'harmless'
  return outside.encoded || isSingleText(view, node, outside) ? outside : 'harmless'
}

/** `new URL(req.url).searchParams.get('q')`, `decodeURIComponent(req.url)`: line breaks of an address come out. */
function isDecoded({ flow }: ModuleView, node: TraceNode): boolean {
  return wayTo(node).some(({ ref, path }) => {
    const site = callAt(flow, ref)
    return site !== null && (isAddressOf(flow, site, path) || /^decodeURI/.test(calleeName(flow, site) ?? ''))
  })
}

/** An address is made, of which the query is wanted. */
function isAddressOf(flow: ModuleFlow, site: CallSite, [wanted]: readonly string[]): boolean {
  return wanted === 'searchParams' && flow.rows(site, 'flow').some(({ row }) => row.as === 'url')
}

/** `(room: string) => …` */
function isDeclaredText({ types }: ModuleView, { ref, path }: TraceNode): boolean {
  const typed = path.length === 0 ? types.of(ref) : null
  const form = typed && types.form(typed)
  return form?.kind === 'primitive' && form.name === 'string'
}

/** A member of what the source is about, and not an element of it or of a list in it, which may well be an object. */
function isPart({ flow }: ModuleView, node: TraceNode): boolean {
  if (wayTo(node).some(({ via }) => via === 'element')) return false
  return node.path.length > 0 || flow.instruction(node.ref).kind === 'member'
}

/** A member of the query, or what a call was asked for by name; a whole object is written as `[object Object]` or inspected. */
function isSingleText({ flow }: ModuleView, node: TraceNode, source: SourceRow): boolean {
  if (node.path.length > 0) return !/^(length|size)$/.test(node.path[node.path.length - 1] ?? '')
  const instruction = flow.instruction(node.ref)
  if (instruction.kind === 'call') return instruction.args.length > 0
  if (instruction.kind !== 'member') return instruction.kind === 'parameter'
  const object = { fn: node.ref.fn, value: instruction.object }
  return flow.sourceRows(object, []).some(({ row }) => row === source)
}

/** The value is escaped, a number, one of a few constants, or measured. */
function endsFear(view: ModuleView, node: TraceNode): boolean {
  const { flow } = view
  if (node.via === 'json') return true
  const instruction = flow.instruction(node.ref)
  if (instruction.kind === 'operator') return instruction.op !== '+' || instruction.operands.length === 1
  if (instruction.kind === 'member' && /^(length|size)$/.test(instruction.property ?? '')) return true
  const site = instruction.kind === 'call' ? callAt(flow, node.ref) : null
  if (site && flow.rows(site, 'barrier').some(({ row }) => row.ends.includes('log-injection'))) return true
  if (site && !isAddressOf(flow, site, node.path))
    if (flow.rows(site, 'flow').some(({ row }) => /^(?:json|dump|url)$/.test(row.as ?? ''))) return true
  if (site && takesLineBreaksOut(view, site, node.path.length > 0)) return true
  // A schema may say what a text looks like in ways that types do not tell.
  if (site && checksAt(view.types, site).length > 0) return true
  let typed = view.types.of(node.ref)
  if (typed?.trust !== 'validated') return false
  for (const name of node.path) typed = memberType(flow.knowledge, typed, name)
  return isClosedType(view.types, typed)
}

/**
 * The call is run on a text with line breaks, and none comes out, whatever its receiver or first argument is made of; `isList`: a piece of
 * what comes out is wanted.
 */
function takesLineBreaksOut({ flow }: ModuleView, site: CallSite, isList: boolean): boolean {
  const inputs = [...flow.at(site, 'Receiver'), ...flow.at(site, 'Argument[0]')]
  return inputs.some((ref) =>
    TEXTS.every((text) => {
      const trial = openTrial(flow, { ref, path: [], given: new Map(), text }, () => undefined)
      const written = valueIn(trial, site.ref)
      const pieces = isList && written.kind === 'list' ? written.items : [written]
      return pieces.every((each) => each.kind === 'plain' && each.of !== null && !/[\r\n]/.test(String(each.value)))
    }),
  )
}

/** Texts that are sent in a trial: with each kind of line break. */
const TEXTS = ['attacker\nlogged in', 'attacker\rlogged in', '1\n2']

/** A run with a line break does not get there, or it is taken out on the way. */
function isChecked(view: ModuleView, start: LogStart, node: TraceNode): boolean {
  const { flow } = view
  const way = wayTo(node)
  const given = new Map<number, ValueRef>()
  for (const step of way) if (step.via === 'argument' && step.from) given.set(refKey(step.from.ref), step.ref)
  const uses = [start.site.ref, ...way.flatMap(({ call }) => (call ? [call] : [])), node.ref]
  const checks = checksBefore(flow, uses)
  return !TEXTS.some((text) => {
    const trial = openTrial(flow, { ref: node.ref, path: node.path, given, text }, () => undefined)
    const written = valueIn(trial, start.ref)
    if (written.kind === 'plain' && !/[\r\n]/.test(textOf(written) ?? '')) return false
    const passes = (check: Check): boolean => mayPass(valueIn(trial, check.ref), check, view)
    return checks.every(passes) && uses.every((use) => isReached(flow, use, passes))
  })
}

/** What is not known is passed where it says no: whoever was not found may be called anything. */
function mayPass(value: Concrete, check: Check, { flow }: ModuleView): boolean {
  if (isPassed(value, check)) return true
  if (value.kind !== 'unknown' || check.truthy === null) return value.kind === 'unknown'
  if (!isTouched(value)) return true
  let { truthy } = check
  let at = flow.instruction(check.ref)
  while (at.kind === 'operator' && at.op === '!') {
    truthy = !truthy
    at = flow.instruction({ fn: check.ref.fn, value: at.operands[0] ?? check.ref.value })
  }
  return !truthy
}
