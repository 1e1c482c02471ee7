// Absorbed errors: catch clauses, `.catch` handlers, error-first callbacks and 'error' listeners in which, on some way to the end,
// the error is neither logged nor handed on.
import { blockId, type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { Instruction } from '../../ir/instruction'
import type { FunctionIr } from '../../ir/module'
import type { Range } from '../../ir/positions'
import { deriveForward, type DerivedValues } from '../../flow/derived'
import type { Cfg } from '../../flow/cfg'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { once } from '../../flow/once'
import type { Exit } from '../../flow/paths'
import { effectsOf, type Effects } from '../../summary/effects'
import { areFailuresLogged } from '../../summary/logged-failures'
import { answeredFault, faultAt, type Fault } from './answered-status'
import { answerLogger, type InstalledHandler } from '../central-handlers/central-fate'
import { droppedByFramework, droppedCentrally } from '../central-handlers/centrally-dropped'
import { isResponse, isThroughFormatter, makeCover, type HeldError } from './error-cover'
import { collectHandlers, type Handler, type HandlerForm } from './error-handlers'
import { chooseExpected } from './expected-branches'
import { findDroppingHandlers } from '../central-handlers/dropping-handlers'
import { findImportedHandlers } from './imported-handlers'
import { expectedFailure } from './expected-failures'
import { failingCall } from './failing-call'
import { isReason } from './handler-comments'
import { doubtAbout, isUnsure } from './handler-doubts'
import { findRefusals } from '../refusals/refusals'
import { isAnsweredByConstant, isReturnedAnswer } from './returned-answers'
import { findExitsOrRounds, rethrows } from './retry-loops'
import { isHeardElsewhere, isIncomingPeer, isToldAtClose } from './other-listeners'
import { isKeptForNextPage } from './shown-later'
import { findSettledPromises } from './settled-promises'
import { isThrownAway, isToldByCallback, otherHolder } from './side-branches'
import { handlerText } from '../refusals/thrown-refusals'
import { returnsVerdict, setsVerdict, tellsVerdict, throwsVerdict } from './verdicts'
import type { ModuleView } from '../view'

/** What of the policy can be set. */
export interface AbsorbedErrorOptions {
  /** A comment in the handler that gives a reason silences the finding. */
  readonly allowComment: boolean
}

/** One place where an error may end without a trace. */
export interface AbsorbedError {
  readonly form: HandlerForm | 'central' | 'settled'
  /** The head of the catch, the `catch` of `.catch(…)`, the error parameter. */
  readonly range: Range
  /** Call that can fail, when known. */
  readonly failing: ValueRef | null
  /** `all`: no way logs it; `some`: only some ways do. */
  readonly paths: 'all' | 'some'
  /** Where only some ways log it: the condition behind which one does not. */
  readonly partsAt?: ValueRef | null
  /** The error's text goes to the client only. */
  readonly sentToClient: boolean
  readonly confidence: 'certain' | 'likely'
  /** Start of the handler's body, where a log would be inserted; null when there is no block. */
  readonly insertAt: { readonly fn: FunctionIndex; readonly body: Range; readonly errorName: string | null } | null
  /** The central handler that drops the error that is made of this one. */
  readonly droppedBy?: InstalledHandler
  /** The framework's own class that the error is replaced by, which the framework answers and does not log. */
  readonly unloggedClass?: string
}

/** Finds all absorbed errors of a file, in source order. */
export function findAbsorbedErrors(view: ModuleView, options: AbsorbedErrorOptions): readonly AbsorbedError[] {
  const handlers = collectHandlers(view)
  const found = new Map<number, AbsorbedError>()
  const apart = [
    ...findImportedHandlers(view, options.allowComment),
    ...findDroppingHandlers(view, options.allowComment),
    ...findSettledPromises(view, options.allowComment),
  ]
  for (const absorbed of apart) found.set(absorbed.range.start, absorbed)
  if (handlers.length === 0) return [...found.values()]
  const effects = effectsOf(view.flow)
  for (const handler of handlers) {
    const isExcused = (): boolean =>
      options.allowComment && handler.comment !== null && isReason(handler.comment, handler.isEmpty)
    if (view.onSilence && isExcused()) {
      tell(view, handler, `a comment gives a reason ("${handler.comment?.trim() ?? ''}")`)
      continue
    }
    // A function that is given to several calls stands at one place.
    const absorbed = found.has(handler.range.start) ? null : judge(view, effects, handler, isExcused)
    if (absorbed) found.set(absorbed.range.start, absorbed)
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start)
}

/** Tells those who listen why a handler is passed over. */
function tell(view: ModuleView, { range }: Handler, reason: string, because: ValueRef | null = null): null {
  if (!view.onSilence) return null
  const site = because && callAt(view.flow, because)
  const isLogged = site !== null && effectsOf(view.flow).isLogging(site)
  view.onSilence({ range, reason, because: because && view.range(because), isLogged })
  return null
}

interface Cover {
  /** As {@link Cover.dealsWith}, and remembers that it happened on some way. */
  readonly covers: (value: ValueId) => boolean
  readonly dealsWith: (value: ValueId) => boolean
}

/** Why nobody misses a log, without a look at what the handler does with the error, in words; null where that decides. */
function noMatter(view: ModuleView, effects: Effects, handler: Handler, answers: Fault | null): string | null {
  const { flow } = view
  // Who answers 500 does not think of an ordinary failure.
  const expected = answers === 'server' ? null : expectedFailure(view, handler.failure, handler)
  if (expected !== null) return `the failure is expected: ${expected}`
  if (answers === 'client') return "the handler answers with a status of 400 to 499, so the failure is the client's"
  if (refusesByResult(view, handler)) return 'the handler refuses by what it returns, which is a matter of another rule'
  if (otherHolder(flow, handler) === 'taken') return 'the promise itself is awaited or handed on elsewhere'
  if (isToldByCallback(flow, handler)) return 'a callback is told of the same error'
  if (isIncomingPeer(flow, handler)) return 'whoever is at the other end of a connection has gone'
  if (isHeardElsewhere(flow, effects, handler)) return 'another listener to the same errors deals with them'
  if (isToldAtClose(flow, handler)) return 'whoever waits is told when the connection closes'
  if (isThrownAway(flow, handler)) return 'the stream is ended right after, or is where logs go'
  const givesVerdict = [setsVerdict, tellsVerdict, returnsVerdict, throwsVerdict].some((is) => is(flow, handler))
  return givesVerdict ? 'tried code and handler give one verdict, true or false' : null
}

/** `async authorize() { try { … } catch { return null } }`: what is returned stands for a refusal. */
function refusesByResult(view: ModuleView, { fn, start }: Handler): boolean {
  const cfg = view.flow.cfg(fn.index)
  const isIn = ({ fn: at, value }: ValueRef): boolean => {
    const block = at === fn.index ? (cfg.blockOf[value] ?? -1) : -1
    return block >= 0 && cfg.dominates(start, blockId(block))
  }
  const refused = returnedRefusals(view).filter(({ ref }) => isIn(ref))
  const returned = refused.length > 0 ? view.flow.graph.returns(fn.index).filter(isIn) : []
  return (
    returned.length > 0 &&
    returned.every(({ value }) => refused.some(({ ref, refused: of }) => ref.value === value && of !== null))
  )
}

const returnedRefusals = once((view: ModuleView) => findRefusals(view).filter(({ form }) => form === 'return'))

/** `isExcused`: a comment says why; to find that out takes longer than to see that the error is dealt with. */
function judge(view: ModuleView, effects: Effects, handler: Handler, isExcused: () => boolean): AbsorbedError | null {
  const { flow } = view
  const derived = deriveForward(flow, handler.fn.index, handler.seeds, (ref) => isThroughFormatter(flow, ref))
  const error: HeldError = { flow, effects, fn: handler.fn, start: handler.start, derived }
  const dealsWith = makeCover(error)
  let dealing: ValueId | null = null
  const covers = (value: ValueId): boolean => {
    const deals = dealsWith(value)
    if (deals) dealing ??= value
    return deals
  }
  let exits = uncovered(error, handler, { covers, dealsWith })
  const dropped = exits.length === 0 ? droppedElsewhere(view, error, handler, dealsWith) : null
  const isDealtWith = exits.length === 0 && !dropped
  // Four of five handlers deal with the error, which is told at less cost than whether it matters; who listens hears that first.
  if (!view.onSilence && (isDealtWith || isExcused())) return null
  let answers = answeredFault(flow, handler)
  const failing = answers === 'client' ? failingExits(error, handler, { covers, dealsWith }) : []
  if (failing.length > 0) {
    exits = failing
    answers = 'server'
  }
  const reason = noMatter(view, effects, handler, answers)
  if (reason !== null) return tell(view, handler, reason)
  if (isDealtWith) return tell(view, handler, ...whatDeals(view, error, dealing))
  if (dropped) return { ...placeOf(handler), paths: 'all', sentToClient: false, confidence: 'certain', ...dropped }
  const whenLogged = (): null => tell(view, handler, 'what is called has logged its failures')
  // What is called may stand in other modules, so that is asked last where nobody listens.
  if (view.onSilence && isLoggedAlready(flow, handler)) return whenLogged()
  const all = dealing === null && failing.length === 0
  const isDerived = (value: ValueId | null): boolean => value !== null && derived.has({ fn: handler.fn.index, value })
  // What the client is told of its own failures says nothing of the others.
  const isAnswered = failing.length === 0 && isSentToClient(flow, handler, derived)
  const isToldOnWay = isAnswered || (failing.length > 0 && isSentToClient(flow, handler, derived, failing))
  // Whoever logs what the client is told logs that it failed, with the route and whoever asked, though not why.
  const logger =
    isToldOnWay || (answers === 'server' && isAnsweredByConstant(flow, handler)) ? answerLogger(view) : null
  if (logger) return tell(view, handler, `${handlerText(logger)} logs what the client is told`)
  const sentToClient = isAnswered || exits.some(({ value }) => isDerived(value))
  const doubtful = { error, handler, exits, answers, sentToClient, all }
  const doubt = doubtAbout(doubtful)
  // Who answers that something failed does not go on as if nothing were.
  if (doubt !== null && !sentToClient && answers !== 'server') return tell(view, handler, doubt)
  if (!view.onSilence && isLoggedAlready(flow, handler)) return whenLogged()
  const isWeak = doubt !== null || isUnsure(doubtful)
  return {
    ...placeOf(handler),
    paths: all ? 'all' : 'some',
    partsAt: all ? null : partingOf(flow, handler, exits),
    sentToClient,
    confidence: isWeak ? 'likely' : 'certain',
  }
}

/** Every failure that gets here was logged by what is called; none is thrown here. */
function isLoggedAlready(flow: ModuleFlow, { form, fn, start, failure }: Handler): boolean {
  const at = fn.tries.findIndex((region) => region.kind === 'catch' && region.handler === start)
  const throwsItself =
    form === 'catch' && fn.blocks.some(({ region, terminal }) => region === at && terminal.kind === 'throw')
  return !throwsItself && areFailuresLogged(flow, failure.calls)
}

/** Who drops the error that leaves the handler on all ways: a central handler of the project, or the framework's own. */
function droppedElsewhere(
  view: ModuleView,
  error: HeldError,
  handler: Handler,
  dealsWith: (value: ValueId) => boolean,
): Pick<AbsorbedError, 'droppedBy' | 'unloggedClass'> | null {
  const droppedBy = droppedCentrally(view, error, handler, dealsWith)
  if (droppedBy) return { droppedBy }
  const unloggedClass = droppedByFramework(view, error, handler, dealsWith)
  return unloggedClass === null ? null : { unloggedClass }
}

/** The last condition of the handler on the way to the first exit without a log. */
function partingOf(flow: ModuleFlow, { fn, start }: Handler, [exit]: readonly Exit[]): ValueRef | null {
  const cfg = flow.cfg(fn.index)
  for (const block of exit ? [...exit.way].reverse() : []) {
    const terminal = fn.blocks[block]?.terminal
    if (terminal?.kind === 'branch' && block !== exit?.block && cfg.dominates(start, block))
      return { fn: fn.index, value: terminal.condition }
  }
  return null
}

function placeOf({
  form,
  range,
  failure,
  fn,
  body,
  errorName,
}: Handler): Pick<AbsorbedError, 'form' | 'range' | 'failing' | 'insertAt'> {
  const insertAt = body ? { fn: fn.index, body, errorName } : null
  return { form, range, failing: failingCall(fn, failure.calls), insertAt }
}

/** What is done with the error on all ways, and the instruction that does it. */
function whatDeals(view: ModuleView, { flow, effects, fn }: HeldError, by: ValueId | null): [string, ValueRef | null] {
  if (by === null) return ['every way throws, or gives the error back', null]
  const ref = { fn: fn.index, value: by }
  const site = callAt(flow, ref)
  if (!site) return ['the error is kept', ref]
  const text = view.excerpt(ref)
  return [effects.isLogging(site) ? `'${text}' logs` : `'${text}' is given the error, or tells of another`, ref]
}

/** `isSought`: where only one side of a branch holds such an instruction, that side is followed. */
function uncovered(
  error: HeldError,
  handler: Handler,
  { covers, dealsWith }: Cover,
  isSought?: (value: ValueId) => boolean,
): readonly Exit[] {
  const { derived } = error
  const cfg = error.flow.cfg(handler.fn.index)
  const holds = (block: BlockId): boolean =>
    isSought !== undefined &&
    cfg.fn.blocks.some(({ body }, b) => cfg.dominates(block, blockId(b)) && body.some(isSought))
  const inHandler = (block: BlockId): boolean => cfg.dominates(handler.start, block)
  const isRetry = handler.form === 'catch' && rethrows(handler, inHandler, derived)
  const exits = findExitsOrRounds(
    {
      cfg,
      start: handler.start,
      place: handler.place,
      covers,
      enters: ({ body, of }) => isLoopOfWaiters(error, cfg, { body, of, covers }),
      choose: (terminal, block) => {
        const choice = chooseExpected(error, { terminal, block }, (within) => dealsWithin(cfg, within, dealsWith))
        if (choice !== 'both' || !isSought || holds(terminal.then) === holds(terminal.else)) return choice
        return holds(terminal.then) ? 'then' : 'else'
      },
    },
    isRetry,
  )
  return exits.filter((exit) => {
    if (exit.kind === 'throw') return false
    const returned = exit.value === null ? null : { fn: handler.fn.index, value: exit.value }
    return returned === null || !derived.has(returned) || isReturnedAnswer(error.flow, handler.fn, returned)
  })
}

/** Exits on whose ways the failure is the server's, in a handler that answers the client's own failures apart: `if (err.code === 11000) …`. */
function failingExits(error: HeldError, handler: Handler, { covers, dealsWith }: Cover): readonly Exit[] {
  const { flow, fn } = error
  const isClients = (value: ValueId): boolean => faultAt(flow, fn, value) === 'client'
  const isServers = (value: ValueId | null): boolean => value !== null && faultAt(flow, fn, value) === 'server'
  // `if (!res.headersSent) res.status(500).end()`: the way that answers is the one to judge.
  const rest = uncovered(error, handler, { covers: (value) => isClients(value) || covers(value), dealsWith }, isServers)
  return rest.filter(
    ({ value, way }) =>
      (value === null || !isClients(value)) &&
      (isServers(value) || way.some((block) => fn.blocks[block]?.body.some(isServers))),
  )
}

interface WaitersLoop {
  readonly body: BlockId
  readonly of: ValueId
  readonly covers: (value: ValueId) => boolean
}

/** `for (const resolve of waiting) resolve([null, error])`: everybody who waits is told; where nobody waits, nobody asked. */
function isLoopOfWaiters({ flow, fn }: HeldError, cfg: Cfg, { body, of, covers }: WaitersLoop): boolean {
  return fn.blocks.some(
    (block, b) =>
      cfg.dominates(body, blockId(b)) &&
      block.body.some((value) => {
        const site = callAt(flow, { fn: fn.index, value })
        if (!site || !covers(value)) return false
        const made = flow.producers({ fn: fn.index, value: site.call.callee })
        return made.some((ref) => isOfElement(flow, ref, of))
      }),
  )
}

/** The element of a list, or a member of it. */
function isOfElement(flow: ModuleFlow, ref: ValueRef, of: ValueId): boolean {
  const made = flow.instruction(ref)
  if (made.kind === 'element') return made.of === of
  const object = made.kind === 'member' ? flow.producers({ fn: ref.fn, value: made.object }) : []
  return object.some((each) => isOfElement(flow, each, of))
}

/** Some block behind `from` deals with the error, or throws. */
function dealsWithin(cfg: Cfg, from: BlockId, covers: (value: ValueId) => boolean): boolean {
  return cfg.fn.blocks.some(
    (block, b) =>
      cfg.dominates(from, blockId(b)) && (block.terminal.kind === 'throw' || block.body.some((value) => covers(value))),
  )
}

/** The error goes into an answer, on the way to some exit: an argument of a response's method, or a member written to the response. */
function isSentToClient(flow: ModuleFlow, handler: Handler, derived: DerivedValues, exits?: readonly Exit[]): boolean {
  const { index } = handler.fn
  const onWay = exits && new Set(exits.flatMap(({ way, block }): number[] => [...way, block]))
  const { blockOf } = flow.cfg(index)
  return handler.fn.instructions.some((instruction, value) => {
    if (onWay && !onWay.has(blockOf[value] ?? -1)) return false
    if (instruction.kind === 'set-member')
      return (
        derived.has({ fn: index, value: instruction.value }) &&
        (isResponse(flow, { fn: index, value: instruction.object }) || isKeptForNextPage(flow, handler.fn, instruction))
      )
    if (
      instruction.kind !== 'call' ||
      !instruction.args.some((argument) => derived.has({ fn: index, value: argument.value }))
    )
      return false
    const callee = flow.instruction({ fn: index, value: instruction.callee })
    if (callee.kind === 'member' && isResponse(flow, { fn: index, value: callee.object })) return true
    const site = callAt(flow, { fn: index, value: value as ValueId })
    return site !== null && isAnswer(flow, site)
  })
}

/** `reply(error)`, `Response.json({ error })`, `acknowledge({ error })`. */
function isAnswer(flow: ModuleFlow, site: CallSite): boolean {
  if (flow.rows(site, 'refusal').some(({ row }) => row.form === 'respond' || row.form === 'response')) return true
  return site.call.form === 'call' && flow.rows(site, 'response').some(({ row }) => row.form === 'send')
}
