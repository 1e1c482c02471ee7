// Refusals that leave no log: on the way from the decision, before or behind the answer, nothing is logged.
import { refusedByPage } from './refusing-pages'
import { listenersOf } from '../../summary/own-events'
import { blockId, type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { Range } from '../../ir/positions'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import type { Cfg } from '../../flow/cfg'
import { once } from '../../flow/once'
import { findUncoveredExits } from '../../flow/paths'
import { calleeName, nameOf, readChain } from '../../flow/written-names'
import { effectsOf, type Effects } from '../../summary/effects'
import { decisionBehind, type Decision } from '../decisions/decisions'
import { isDenial } from '../decisions/denials'
import { deciderLogs } from './deciders'
import { isAboutAccess, refusedFor } from '../decisions/decision-weight'
import { isUpstreamAnswer } from '../decisions/upstream-answers'
import { answerLogger } from '../central-handlers/central-fate'
import { findActionRefusals } from './action-refusals'
import { findHandedRefusals } from './handed-statuses'
import { findDroppedRefusals, handlerText } from './thrown-refusals'
import { findRefusals, type Refusal, type Refused } from './refusals'
import type { ModuleView, Silence } from '../view'
import { isAlwaysSet } from '../errors/impossible-branches'
import { isGuardOfHook } from '../errors/guarded-hooks'
import { isGuardOfLog } from '../errors/guarded-logs'
import { MAX_CONDITION_DEPTH, MAX_GUARDS, MAX_HELPER_DEPTH } from '../../limits'

/** An unlogged refusal and the decision that leads to it. */
export interface UnloggedRefusal {
  readonly refusal: Refusal
  /** What the decision, or else the answer, refuses. */
  readonly refused: Refused
  readonly decision: Decision
  readonly range: Range
  /** Where a log can be inserted before; null: nowhere. */
  readonly insertBefore: ValueRef | null
  readonly confidence: 'certain' | 'likely'
}

/** Refusals of these kinds that no path logs, in source order; helpers that only answer are judged at the branch that calls them. */
export function findUnloggedRefusals(view: ModuleView, wanted: ReadonlySet<Refused>): readonly UnloggedRefusal[] {
  const { verdicts, silences } = view.onSilence ? judgeAloud(view) : judgeRefusals(view)
  for (const silence of silences) if (!silence.refused || wanted.has(silence.refused)) view.onSilence?.(silence)
  const found: UnloggedRefusal[] = []
  for (const verdict of verdicts) {
    if (!wanted.has(verdict.refused)) continue
    if (verdict.silent === null) found.push(verdict)
    else view.onSilence?.({ range: verdict.range, reason: verdict.silent, because: null, isLogged: verdict.isLogged })
  }
  return found
}

/** A refusal with its decision, and why it needs no report; null: it needs one. */
interface Verdict extends UnloggedRefusal {
  readonly silent: string | null
  readonly isLogged: boolean
}

interface Judged {
  readonly verdicts: readonly Verdict[]
  /** Refusals that are no matter of any rule. */
  readonly silences: readonly Silence[]
}

const NO_EVENT = 'it refuses neither somebody nor what he sent'
const NEVER = 'it is never reached'

/** All refusals of a file, judged once for all rules that ask. */
const judgeRefusals: (view: ModuleView) => Judged = once((view) => judgeAll(view, null))

/** The same for those who listen: they are also told of what no rule looks at. */
const judgeAloud: (view: ModuleView) => Judged = once((view) => judgeAll(view, []))

function judgeAll(view: ModuleView, silences: Silence[] | null): Judged {
  const refusals = [
    ...findRefusals(view),
    ...findHandedRefusals(view),
    ...findActionRefusals(view),
    ...findDroppedRefusals(view, silences && ((silence) => silences.push(silence))),
  ]
  const verdicts = new Map<number, Verdict>()
  for (const refusal of refusals) {
    const places = isFarewell(view.flow, refusal.ref.fn) ? [] : decisionPlaces(view, refusal)
    if (places.length === 0)
      silences?.push({ range: refusal.range, reason: reasonOfNone(view, refusal), because: null })
    for (const place of places) {
      const verdict = judge(view, refusal, place)
      const known = verdicts.get(verdict.range.start)
      if (!known || verdict.silent === null) verdicts.set(verdict.range.start, verdict)
    }
  }
  return { verdicts: [...verdicts.values()].sort((a, b) => a.range.start - b.range.start), silences: silences ?? [] }
}

function reasonOfNone(view: ModuleView, { ref }: Refusal): string {
  return isFarewell(view.flow, ref.fn) ? 'it answers who logs out' : 'no decision about who asks is seen to lead here'
}

function judge(view: ModuleView, { confidence = 'certain' }: Refusal, place: Place): Verdict {
  const { refusal, decision } = place
  const refused = refusal.isPage ? refusedByPage(view, refusal, decision) : refusedFor(view, refusal, decision)
  const silent = refused === null ? NO_EVENT : silenceOf(view, place)
  const isWeak = (): boolean =>
    deciderLogs(view.flow, decision, refusal.ref.fn) === 'unknown' ||
    (refused === 'access' && decision.kind !== 'library' && !isAboutAccess(view, refusal, decision)) ||
    isUpstreamAnswer(view, decision)
  return {
    ...place,
    refused: refused ?? 'input',
    range: refusal.range,
    insertBefore: refusal.isElsewhere || (refusal.decision && refusal.form !== 'end') ? null : refusal.ref,
    confidence: silent === null && isWeak() ? 'likely' : confidence,
    silent,
    isLogged: silent !== null && silent !== NO_EVENT && silent !== NEVER,
  }
}

function silenceOf(view: ModuleView, { refusal, decision }: Place): string | null {
  if (isAlwaysSet(view.flow, decision)) return NEVER
  if (deciderLogs(view.flow, decision, refusal.ref.fn) === 'logs') return 'the function that decides logs'
  const reason = whyLogged(view, effectsOf(view.flow), refusal, decision)
  // Asked last: the whole package is searched for who looks at answers.
  const logger = reason === null && refusal.form === 'respond' ? answerLogger(view) : null
  return logger ? `${handlerText(logger)} logs what is answered` : reason
}

/** `function logout(req, res) { res.sendStatus(401) }` makes a browser forget its credentials. */
function isFarewell(flow: ModuleFlow, fn: FunctionIndex): boolean {
  return /^(log|sign)[-_]?(out|off)/i.test(flow.facts.functions[fn]?.name ?? '')
}

type Place = { readonly refusal: Refusal; readonly decision: Decision }

/** The refusal itself with its decision; for a helper that only answers, the calls of it. */
function decisionPlaces(view: ModuleView, refusal: Refusal, depth = 0): readonly Place[] {
  const decision = refusal.decision ?? decisionBehind(view, refusal.ref)
  if (decision) return [{ refusal, decision }]
  if (depth >= MAX_HELPER_DEPTH) return []
  return view.flow.graph.callers(refusal.ref.fn).flatMap((ref) => {
    if (isTakenApart(view.flow, ref)) return []
    const call: Refusal = { ...refusal, ref, range: view.range(ref), form: 'call' }
    return decisionPlaces(view, call, depth + 1)
  })
}

/** `challenge(realm).headers`: the answer is made for one part of it. */
function isTakenApart(flow: ModuleFlow, ref: ValueRef): boolean {
  const instructions = flow.facts.functions[ref.fn]?.instructions ?? []
  return instructions.some(
    (read) =>
      read.kind === 'member' && read.object === ref.value && !/^(then|catch|finally)$/.test(read.property ?? 'then'),
  )
}

/** Where a log stands on every way: between the decision and the refusal, or behind it, or in every caller; null: nowhere. */
function whyLogged(view: ModuleView, effects: Effects, refusal: Refusal, decision: Decision): string | null {
  const { flow } = view
  const cfg = flow.cfg(refusal.ref.fn)
  const block = cfg.blockOf[refusal.ref.value]
  if (block === undefined || block < 0) return NEVER
  if (refusal.isElsewhere) return null
  if (helperLogs(flow, effects, refusal.ref)) return 'the function that answers logs'
  if (isLoggedOnTheWay(flow, effects, refusal.ref, blockId(block))) return 'a log stands on the way to it'
  const covers = coverOf(flow, effects, refusal.ref.fn, refusal.ref.value)
  if (!isReachedSilently(flow, refusal.ref, decision.start, covers))
    return 'a log, or a call that may log, stands between the decision and the answer'
  const place = (cfg.placeOf[refusal.ref.value] as number) + 1
  const exits = findUncoveredExits({ cfg, start: blockId(block), place, covers })
  // `ctx.throw(401)` throws, whatever stands behind it.
  const mustThrow = refusal.form === 'throw'
  if (exits.length === 0 || mustThrow) {
    // Where a dropped error goes, through which `catch`, is known already.
    const isThrown = mustThrow || cfg.fn.blocks[block]?.terminal.kind === 'throw'
    return !isThrown || (!refusal.handler && isHandled(flow, effects, refusal.ref))
      ? 'a log, or a call that may log, follows on every way'
      : null
  }
  return !refusal.handler && callersLog(flow, effects, refusal.ref.fn) ? 'every caller logs behind the call' : null
}

/** The helper that answers, in this file or another, logs, too. */
function helperLogs(flow: ModuleFlow, effects: Effects, ref: ValueRef): boolean {
  const call = flow.instruction(ref)
  if (call.kind !== 'call') return false
  return (
    flow.linked({ ref, call }).some((linked) => linked.call.logs !== 'never') ||
    flow.graph
      .functionsOf({ fn: ref.fn, value: call.callee })
      .some((fn) => effects.of(fn).logs !== 'never' || emitsError(flow, fn))
  )
}

/** The function emits an error that it makes. */
function emitsError(flow: ModuleFlow, fn: FunctionIndex): boolean {
  return flow.calls.some((site) => site.ref.fn === fn && isErrorEvent(flow, site))
}

/** A log that runs before the refusal, under a condition of its own: an outer branch has said why already. */
function isLoggedOnTheWay(flow: ModuleFlow, effects: Effects, ref: ValueRef, to: BlockId): boolean {
  const cfg = flow.cfg(ref.fn)
  return cfg.fn.instructions.some((instruction, value) => {
    const at = cfg.blockOf[value]
    if (instruction.kind !== 'call' || at === undefined || at < 0) return false
    const isBefore = cfg.dominates(blockId(at), to)
    if (
      isBefore ? at === to && (cfg.placeOf[value] as number) > (cfg.placeOf[ref.value] as number) : !isNear(cfg, at, to)
    )
      return false
    const site = { ref: { fn: ref.fn, value: value as ValueId }, call: instruction }
    const tells =
      isGivenError(flow, site) ||
      isGivenVerdict(flow, site, to) ||
      cfg.conditions(blockId(at)).some((c) => isDenial(flow, ref.fn, c))
    // `if (!isTest) log.error(err)`
    return tells && effects.isLogging(site) && (isBefore || isGuardedAbove({ flow, effects, cfg }, blockId(at), to))
  })
}

/** One or two questions stand between a block and what dominates the other: `if (log?.isWarn)`. */
function isNear(cfg: Cfg, from: number, to: BlockId): boolean {
  let at = from
  for (let i = 0; i < MAX_GUARDS && !cfg.dominates(blockId(at), to); i++) at = cfg.idom[at] ?? 0
  return cfg.dominates(blockId(at), to)
}

/** The function in which a log is looked for. */
interface LogSearch {
  readonly flow: ModuleFlow
  readonly effects: Effects
  readonly cfg: Cfg
}

/** Nothing but the question whether a log is wanted stands between a block that logs and the way to another block. */
function isGuardedAbove({ flow, effects, cfg }: LogSearch, log: BlockId, to: BlockId): boolean {
  const own = cfg.conditions(log).filter((condition) => {
    const side = cfg.successors[condition.at]?.[condition.truthy ? 0 : 1]
    return side === undefined || !cfg.dominates(side, to)
  })
  const fn = cfg.fn.index
  return (
    own.length > 0 && own.every(({ value, at }) => cfg.dominates(at, to) && isGuardOfLog(flow, effects, { fn, value }))
  )
}

/** `logger.info('checked', { verified })`: the outcome itself is logged, whichever it is. */
function isGivenVerdict(flow: ModuleFlow, { ref, call }: CallSite, to: BlockId): boolean {
  const cfg = flow.cfg(ref.fn)
  return [...cfg.conditions(to), ...cfg.alternatives(to)].some(({ value: tested }) => {
    const asked = { fn: ref.fn, value: tested }
    const chain = VERDICT.test(nameOf(flow, asked) ?? '') ? readChain(flow, asked) : null
    return chain !== null && call.args.some(({ value }) => holds(flow, { fn: ref.fn, value }, chain))
  })
}

/** Names of what a check answers. */
const VERDICT = /^(is|has|can)[A-Z]|^(verified|valid|allowed|authori[sz]ed|authenticated|matches|matched|granted)$/

/** The value, or one in the object or the text that is made on the spot, is read from there. */
function holds(flow: ModuleFlow, ref: ValueRef, chain: string): boolean {
  const made = flow.instruction(ref)
  if (made.kind === 'object') return made.properties.some(({ value }) => holds(flow, { fn: ref.fn, value }, chain))
  if (made.kind === 'template') return made.values.some((value) => holds(flow, { fn: ref.fn, value }, chain))
  return readChain(flow, ref) === chain
}

/** `logger.error(err)` in a handler of errors: what it was given is logged, whatever is answered then. */
function isGivenError(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  return call.args.some(({ value }) => isOfError(flow, { fn: ref.fn, value }, 0))
}

/** The error that a function was given or caught, a part of it, or something made of such parts: `{ message: err.message }`. */
function isOfError(flow: ModuleFlow, ref: ValueRef, depth: number): boolean {
  if (depth > MAX_CONDITION_DEPTH) return false
  return flow.producers(ref).some((made) => {
    const given = flow.instruction(made)
    if (given.kind === 'caught') return true
    const inner = (value: ValueId): boolean => isOfError(flow, { fn: made.fn, value }, depth + 1)
    if (given.kind === 'object') return given.properties.some(({ value }) => inner(value))
    if (given.kind === 'member') return inner(given.object)
    if (given.kind === 'template') return given.values.some(inner)
    if (given.kind === 'operator') return given.op !== '!' && given.operands.some(inner)
    const name = given.kind === 'parameter' ? flow.facts.functions[made.fn]?.parameters[given.index]?.name : null
    return made.fn === ref.fn && /^_*(e|er|err|error|ex|exc|exception|reason)$/.test(name ?? '')
  })
}

/** A thrown refusal that a `catch` of the same function receives and logs. */
function isHandled(flow: ModuleFlow, effects: Effects, ref: ValueRef): boolean {
  const cfg = flow.cfg(ref.fn)
  const handler = cfg.handlers[cfg.blockOf[ref.value] as number]
  if (handler === null || handler === undefined) return false
  const exits = findUncoveredExits({ cfg, start: handler, place: 0, covers: coverOf(flow, effects, ref.fn, ref.value) })
  return exits.length === 0
}

/** Some way leads from the decision, block `from`, to the refusal without a log. */
export function isReachedSilently(
  flow: ModuleFlow,
  ref: ValueRef,
  from: BlockId,
  covers: (value: ValueId) => boolean,
): boolean {
  const cfg = flow.cfg(ref.fn)
  const to = cfg.blockOf[ref.value]
  const before = (block: BlockId): boolean => {
    const body = cfg.fn.blocks[block]?.body ?? []
    const end = block === to ? (cfg.placeOf[ref.value] as number) : body.length
    return body.slice(0, end).some((value) => covers(value))
  }
  const seen = new Set<BlockId>([from])
  const work: BlockId[] = [from]
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (before(block)) continue
    if (block === to) return true
    for (const next of cfg.successors[block] ?? []) {
      if (!seen.has(next)) {
        seen.add(next)
        work.push(next)
      }
    }
  }
  return false
}

/** A logging call, or an unknown function that is given the request, the response or an error. */
export function coverOf(
  flow: ModuleFlow,
  effects: Effects,
  fn: FunctionIndex,
  own: ValueId,
): (value: ValueId) => boolean {
  const covers = (value: ValueId): boolean => {
    const instruction = flow.instruction({ fn, value })
    if (value === own) return false
    if (isGuardOfLog(flow, effects, { fn, value }) || isGuardOfHook(flow, { fn, value }, covers)) return true
    if (instruction.kind !== 'call') return false
    const site = { ref: { fn, value }, call: instruction }
    if (effects.isLogging(site)) return true
    // `reject(new Error('refused'))`: whoever waits for the promise is told.
    if (flow.rows(site, 'escape').some(({ row }) => row.to === 'promise') && instruction.args.length > 0) return true
    if (isErrorEvent(flow, site)) return true
    const linked = flow.linked(site)
    if (linked.length > 0) {
      return instruction.args.some(
        (argument, i) =>
          linked.some(({ call }) => call.handsOn.includes(i)) && isContext(flow, { fn, value: argument.value }),
      )
    }
    const targets = flow.graph.functionsOf({ fn, value: instruction.callee })
    // `finish(new Error('state mismatch'))`, which rejects.
    if (targets.length > 0)
      return instruction.args.some(
        (argument, i) =>
          isMadeError(flow, { fn, value: argument.value }) && targets.some((own) => effects.of(own).handsOn.has(i)),
      )
    if (flow.isModelled(site)) return false
    return instruction.args.some((argument) => isContext(flow, { fn, value: argument.value }))
  }
  return covers
}

/** `emit('error', new Error('refused'))`: somebody listens, or it is thrown. */
function isErrorEvent(flow: ModuleFlow, site: CallSite): boolean {
  const [event, ...given] = site.call.args.map(({ value }) => ({ fn: site.ref.fn, value }))
  if (!event || calleeName(flow, site) !== 'emit' || flow.constant(event) !== 'error') return false
  if (listenersOf(flow, site)?.kind === 'these') return false
  return given.some((ref) => flow.producers(ref).some((made) => isMadeError(flow, made)))
}

/** `new Error('refused')` */
function isMadeError(flow: ModuleFlow, ref: ValueRef): boolean {
  const made = flow.instruction(ref)
  if (made.kind !== 'call' || made.form !== 'new') return false
  return /(Error|Exception)$/.test(nameOf(flow, { fn: ref.fn, value: made.callee }) ?? '')
}

function isContext(flow: ModuleFlow, ref: ValueRef): boolean {
  const instruction = flow.instruction(ref)
  if (instruction.kind === 'load' && flow.variable(instruction.variable).kind === 'catch') return true
  return flow.identities
    .of(ref)
    .some((node) => node.type !== null && /\.(Request|Response|Context|Reply)$/.test(node.type))
}

/** Every caller in this file logs behind the call; with no caller nobody does. */
export function callersLog(flow: ModuleFlow, effects: Effects, fn: FunctionIndex): boolean {
  const callers = flow.graph.callers(fn)
  if (callers.length === 0) return false
  return callers.every((ref) => {
    const cfg = flow.cfg(ref.fn)
    const block = cfg.blockOf[ref.value]
    if (block === undefined || block < 0) return false
    const place = (cfg.placeOf[ref.value] as number) + 1
    return (
      findUncoveredExits({ cfg, start: blockId(block), place, covers: coverOf(flow, effects, ref.fn, ref.value) })
        .length === 0
    )
  })
}
