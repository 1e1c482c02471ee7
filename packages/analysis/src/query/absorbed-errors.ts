// Absorbed errors: catch clauses, `.catch` handlers, error-first callbacks and 'error' listeners in which, on some way to the end,
// the error is neither logged nor handed on.
import { blockId, type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr, TryRegion } from '../ir/module'
import type { Range } from '../ir/positions'
import { deriveForward, type DerivedValues } from '../flow/derived'
import type { Cfg } from '../flow/cfg'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { findUncoveredExits, type Exit } from '../flow/paths'
import { parseArity } from '../model/compile'
import { calleeName, effectsOf, type Effects } from '../summary/effects'
import { chooseExpected, isResponse, isThroughFormatter, makeCover } from './error-cover'
import { failureOf, isExpectedFailure, type Failure } from './expected-failures'
import type { ModuleView } from './view'
import { MAX_CHAIN, MAX_LOOK_BACK } from '../limits'

/** What of the policy can be set. */
export interface AbsorbedErrorOptions {
  /** A comment in the handler that gives a reason silences the finding. */
  readonly allowComment: boolean
}

/** One place where an error may end without a trace. */
export interface AbsorbedError {
  readonly form: 'catch' | 'promise' | 'callback' | 'listener'
  /** The head of the catch, the `catch` of `.catch(…)`, the error parameter. */
  readonly range: Range
  /** Call that can fail, when known. */
  readonly failing: ValueRef | null
  /** `all`: no way logs it; `some`: only some ways do. */
  readonly paths: 'all' | 'some'
  /** The error's text goes to the client only. */
  readonly sentToClient: boolean
  readonly confidence: 'certain' | 'likely'
  /** Start of the handler's body, where a log would be inserted; null when there is no block. */
  readonly insertAt: { readonly fn: FunctionIndex; readonly body: Range; readonly errorName: string | null } | null
}

interface Handler {
  readonly form: AbsorbedError['form']
  readonly fn: FunctionIr
  readonly start: BlockId
  readonly place: number
  /** Values that are the error. */
  readonly seeds: readonly ValueId[]
  readonly range: Range
  readonly comment: string | null
  readonly isEmpty: boolean
  readonly failure: Failure
  readonly body: Range | null
  readonly errorName: string | null
}

/** Finds all absorbed errors of a file, in source order. */
export function findAbsorbedErrors(view: ModuleView, options: AbsorbedErrorOptions): readonly AbsorbedError[] {
  const handlers = collectHandlers(view)
  if (handlers.length === 0) return []
  const effects = effectsOf(view.flow)
  const found: AbsorbedError[] = []
  for (const handler of handlers) {
    if (options.allowComment && handler.comment !== null && isReason(handler.comment, handler.isEmpty)) continue
    const absorbed = judge(view, effects, handler)
    if (absorbed) found.push(absorbed)
  }
  return found.sort((a, b) => a.range.start - b.range.start)
}

/** A comment is a reason when it says something: a word in an empty handler, two words beside code, and no mere marker. */
function isReason(comment: string, isEmpty: boolean): boolean {
  const words = comment.split(/\s+/).filter((word) => /[a-z]{2}/i.test(word))
  return (
    words.length >= (isEmpty ? 1 : 2) &&
    !/^\s*(todo|fixme|xxx|eslint|istanbul|c8|prettier|@ts-|noinspection|logwright)/i.test(comment)
  )
}

function collectHandlers(view: ModuleView): readonly Handler[] {
  const handlers: Handler[] = []
  for (const fn of view.facts.functions) {
    fn.tries.forEach((region, at) => {
      if (region.kind === 'catch') handlers.push(catchHandler(view, fn, region, at))
    })
  }
  for (const site of view.flow.calls) handlers.push(...callbackHandlers(view, site))
  return handlers
}

function catchHandler(view: ModuleView, fn: FunctionIr, region: TryRegion, at: number): Handler {
  const position = view.positions.functions[fn.index]?.catches[at]
  return {
    form: 'catch',
    fn,
    start: region.handler,
    place: 0,
    seeds: [region.caught],
    range: position?.head ?? { start: 0, end: 0 },
    comment: region.comment ?? excuseIn(view, position?.body ?? null),
    isEmpty: region.isEmpty,
    failure: failureOf(view.flow, fn, at),
    body: position?.body ?? null,
    errorName: region.binding,
  }
}

/** Handlers given as functions: `.catch(fn)`, `(err, data) => …`, `on('error', fn)`. */
function callbackHandlers(view: ModuleView, site: CallSite): readonly Handler[] {
  const handlers: Handler[] = []
  for (const { row } of view.flow.rows(site, 'callback')) {
    const isListener = row.runs === 'later' && row.receives === 'error'
    if (row.runs !== 'on-error' && !row.errorFirst && !isListener) continue
    if (isListener && !isErrorEvent(view.flow, site)) continue
    for (const ref of view.flow.at(site, row.callback)) {
      const handler = functionHandler(
        view,
        site,
        ref,
        row.runs === 'on-error' ? 'promise' : isListener ? 'listener' : 'callback',
        row.arity,
      )
      if (handler) handlers.push(handler)
    }
  }
  return handlers
}

function isErrorEvent(flow: ModuleFlow, site: CallSite): boolean {
  const first = site.call.args[0]
  const event = first && flow.constant({ fn: site.ref.fn, value: first.value })
  return event === 'error' || event === 'uncaughtException' || event === 'unhandledRejection'
}

function functionHandler(
  view: ModuleView,
  site: CallSite,
  ref: ValueRef,
  form: AbsorbedError['form'],
  arity: string | undefined,
): Handler | null {
  const instruction = view.flow.instruction(ref)
  if (instruction.kind !== 'function') return null
  const fn = view.facts.functions[instruction.target]
  const positions = view.positions.functions[instruction.target]
  if (!fn || !positions || !hasArity(fn, arity)) return null
  const [first] = fn.parameters
  if (form === 'callback' && !isErrorParameter(first?.name ?? null)) return null
  return {
    form,
    fn,
    start: blockId(0),
    place: 0,
    seeds: first ? [first.value] : [],
    range: handlerRange(view, site, form, positions),
    comment: bodyComment(view, positions.body) ?? commentAbove(view, site),
    isEmpty: positions.body !== null && view.text.slice(positions.body.start + 1, positions.body.end - 1).trim() === '',
    failure:
      form === 'promise'
        ? promiseFailure(view.flow, site)
        : { calls: [site.ref], hasAwait: true, hasAction: false, returnsTruth: false },
    body: positions.body,
    errorName: first?.name ?? null,
  }
}

function hasArity(fn: FunctionIr, arity: string | undefined): boolean {
  if (arity === undefined) return true
  const { min, max } = parseArity(arity)
  return fn.parameters.length >= min && fn.parameters.length <= max
}

function isErrorParameter(name: string | null): boolean {
  return name !== null && /^_*(e|er|err|error|ex|exception)\d*$|(err|error)$/i.test(name)
}

/** Words by which a comment above a statement speaks of an error that is dropped on purpose. */
const EXCUSE = /ignor|suppress|prevent|best[- ]effort|no-?op\b|don't care|doesn't matter|expected|avoid/i
const CHAIN = new Set(['then', 'finally', 'catch'])

/** For `f().then(g).catch(h)` what can fail is `f()`; `.then(() => true)` makes the failure an answer. */
function promiseFailure(flow: ModuleFlow, site: CallSite): Failure {
  let returnsTruth = false
  let made = receiverOf(flow, site)
  for (let i = 0; i < MAX_CHAIN && made; i++) {
    const call = callAt(flow, made)
    if (!call || !CHAIN.has(calleeName(flow, call) ?? '')) break
    const results = flow
      .at(call, 'Argument[0]')
      .flatMap((ref) => flow.graph.functionsOf(ref).flatMap((fn) => flow.graph.returns(fn)))
    returnsTruth ||= results.length > 0 && results.every((ref) => typeof flow.constant(ref) === 'boolean')
    made = receiverOf(flow, call)
  }
  return { calls: made ? [made] : [], hasAwait: true, hasAction: false, returnsTruth }
}

function receiverOf(flow: ModuleFlow, site: CallSite): ValueRef | null {
  const [receiver] = flow.at(site, 'Receiver')
  return receiver ? (flow.producers(receiver)[0] ?? null) : null
}

function handlerRange(
  view: ModuleView,
  site: CallSite,
  form: AbsorbedError['form'],
  positions: ModuleView['positions']['functions'][number],
): Range {
  if (form === 'promise') {
    const name = view.positions.functions[site.ref.fn]?.names[site.call.callee]
    if (name) return name
  }
  return positions.parameters[0] ?? positions.head
}

/** A comment anywhere inside a handler that speaks of dropping the error on purpose. */
function excuseIn(view: ModuleView, body: Range | null): string | null {
  if (!body) return null
  for (const match of view.text.slice(body.start, body.end).matchAll(/(?:^|\s)\/\/([^\n]*)/g)) {
    if (EXCUSE.test(match[1] ?? '')) return (match[1] ?? '').trim()
  }
  return null
}

/** A comment on the lines right above the statement that the call belongs to, or on the line of its end. */
function commentAbove(view: ModuleView, site: CallSite): string | null {
  const at = view.positions.functions[site.ref.fn]?.statement[site.ref.value]
  const statement = at === undefined || at < 0 ? undefined : view.positions.statements[at]
  if (!statement) return null
  const above = /(?:\/\/([^\n]*)|\*\/)[ \t]*\r?\n[ \t]*$/.exec(
    view.text.slice(Math.max(0, statement.start - MAX_LOOK_BACK), statement.start),
  )
  if (above && EXCUSE.test(above[1] ?? '')) return (above[1] ?? '').trim()
  const inside = /\/\*([\s\S]*?)\*\//.exec(
    view.text.slice(Math.max(statement.start, statement.end - MAX_LOOK_BACK), statement.end),
  )
  return inside ? (inside[1] as string).trim() : null
}

/** The first comment directly inside an otherwise empty body. */
function bodyComment(view: ModuleView, body: Range | null): string | null {
  if (!body) return null
  const inside = view.text.slice(body.start + 1, body.end - 1)
  const match = /^\s*(?:\/\/([^\n]*)|\/\*([\s\S]*?)\*\/)/.exec(inside)
  return match ? (match[1] ?? match[2] ?? '').trim() : null
}

interface Cover {
  /** As {@link Cover.dealsWith}, and remembers that it happened on some way. */
  readonly covers: (value: ValueId) => boolean
  readonly dealsWith: (value: ValueId) => boolean
}

function judge(view: ModuleView, effects: Effects, handler: Handler): AbsorbedError | null {
  const { flow } = view
  if (isExpectedFailure(view, handler.failure, handler) || answersClientError(flow, handler)) return null
  const derived = deriveForward(flow, handler.fn.index, handler.seeds, (ref) => isThroughFormatter(flow, ref))
  const dealsWith = makeCover(flow, effects, handler.fn, handler.start, derived)
  let isDealtWithSomewhere = false
  const covers = (value: ValueId): boolean => {
    const deals = dealsWith(value)
    isDealtWithSomewhere ||= deals
    return deals
  }
  const exits = uncovered(flow, handler, { covers, dealsWith }, derived)
  if (exits.length === 0) return null
  const all = !isDealtWithSomewhere
  const isWeak =
    (!all && handler.form !== 'catch') ||
    goesOn(flow, handler) ||
    rethrows(handler, (block) => flow.cfg(handler.fn.index).dominates(handler.start, block), derived)
  return {
    form: handler.form,
    range: handler.range,
    failing: handler.failure.calls[0] ?? null,
    paths: all ? 'all' : 'some',
    sentToClient: isSentToClient(flow, handler, derived),
    confidence:
      !isWeak && (handler.failure.hasAwait || handler.failure.hasAction || handler.form !== 'catch')
        ? 'certain'
        : 'likely',
    insertAt: handler.body ? { fn: handler.fn.index, body: handler.body, errorName: handler.errorName } : null,
  }
}

function uncovered(
  flow: ModuleFlow,
  handler: Handler,
  { covers, dealsWith }: Cover,
  derived: DerivedValues,
): readonly Exit[] {
  const cfg = flow.cfg(handler.fn.index)
  const inHandler = (block: BlockId): boolean => cfg.dominates(handler.start, block)
  const isRetry = handler.form === 'catch' && rethrows(handler, inHandler, derived)
  const exits = findUncoveredExits({
    cfg,
    start: handler.start,
    place: handler.place,
    covers,
    choose: (terminal) =>
      chooseExpected(flow, handler.fn, terminal, derived, (block) => dealsWithin(cfg, block, dealsWith)),
    endsAt: (block) => isRetry && !inHandler(block) && cfg.dominates(block, handler.start),
  })
  return exits.filter(
    (exit) =>
      exit.kind !== 'throw' && !(exit.value !== null && derived.has({ fn: handler.fn.index, value: exit.value })),
  )
}

/** Some way through the handler throws the error: ways back to a loop around the `try` are then retries. */
function rethrows(handler: Handler, inHandler: (block: BlockId) => boolean, derived: DerivedValues): boolean {
  return handler.fn.blocks.some(
    ({ terminal }, b) =>
      terminal.kind === 'throw' &&
      inHandler(blockId(b)) &&
      derived.has({ fn: handler.fn.index, value: terminal.value }),
  )
}

/** The handler lets the request go on as if nothing were (`next()`): optional authentication, optional data. */
function goesOn(flow: ModuleFlow, handler: Handler): boolean {
  const cfg = flow.cfg(handler.fn.index)
  return handler.fn.blocks.some((block, b) => {
    if (!cfg.dominates(handler.start, blockId(b))) return false
    return block.body.some((value) => {
      const site = callAt(flow, { fn: handler.fn.index, value })
      return (
        site !== null &&
        site.call.args.length === 0 &&
        flow.rows(site, 'escape').some(({ row }) => row.to === 'central-handler')
      )
    })
  })
}

/** Some block behind `from` deals with the error, or throws. */
function dealsWithin(cfg: Cfg, from: BlockId, covers: (value: ValueId) => boolean): boolean {
  return cfg.fn.blocks.some(
    (block, b) =>
      cfg.dominates(from, blockId(b)) && (block.terminal.kind === 'throw' || block.body.some((value) => covers(value))),
  )
}

/** The handler answers with a status of 400 to 499: the failure is the client's, and refused input is another rule's matter. */
function answersClientError(flow: ModuleFlow, handler: Handler): boolean {
  const cfg = flow.cfg(handler.fn.index)
  return handler.fn.blocks.some((block, b) => {
    if (!cfg.dominates(handler.start, blockId(b))) return false
    return block.body.some((value) => isClientStatus(flow, handler.fn.index, value))
  })
}

function isClientStatus(flow: ModuleFlow, fn: FunctionIndex, value: ValueId): boolean {
  const instruction = flow.instruction({ fn, value })
  const between = (status: unknown): boolean => typeof status === 'number' && status >= 400 && status < 500
  if (instruction.kind === 'set-member')
    return (
      /^status(Code)?$/.test(instruction.property ?? '') && between(flow.constant({ fn, value: instruction.value }))
    )
  const site = callAt(flow, { fn, value })
  if (!site) return false
  return flow
    .rows(site, 'refusal')
    .some(
      ({ row }) =>
        between(row.status) ||
        (typeof row.status === 'string' && flow.at(site, row.status).some((ref) => between(flow.constant(ref)))),
    )
}

/** The error goes into an answer: an argument of a response's method, or a member written to the response. */
function isSentToClient(flow: ModuleFlow, handler: Handler, derived: DerivedValues): boolean {
  const { index } = handler.fn
  return handler.fn.instructions.some((instruction, value) => {
    if (instruction.kind === 'set-member')
      return (
        derived.has({ fn: index, value: instruction.value }) &&
        isResponse(flow, { fn: index, value: instruction.object })
      )
    if (
      instruction.kind !== 'call' ||
      !instruction.args.some((argument) => derived.has({ fn: index, value: argument.value }))
    )
      return false
    const callee = flow.instruction({ fn: index, value: instruction.callee })
    if (callee.kind === 'member' && isResponse(flow, { fn: index, value: callee.object })) return true
    const site = callAt(flow, { fn: index, value: value as ValueId })
    return (
      site !== null && flow.rows(site, 'refusal').some(({ row }) => row.form === 'respond' || row.form === 'response')
    )
  })
}
