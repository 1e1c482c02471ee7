// What a function does that callers must know for questions of logging: whether it logs, which parameters it hands on, whether
// it answers a request with a refusal.
import type { FunctionIndex, ValueId, ValueRef } from '../ir/ids'
import type { Call, SetMember } from '../ir/instruction'
import type { FunctionIr } from '../ir/module'
import { derivedFromParameters, type DerivedValues } from '../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { findUncoveredExits } from '../flow/paths'
import { calleeName, nameOf, receiverName, receiverText } from '../flow/written-names'
import { listenersOf } from './own-events'
import type { MatchedRow } from '../model/api-node'
import { stepNode } from '../model/node-steps'
import { hasAnyTerm, splitWords } from '../query/names'
import { blockId } from '../ir/ids'
import { openDemandTable } from './demand-table'

/** Effects of one function. */
export interface FunctionEffects {
  /** Some call in it writes a log, tracker or audit record. `always`: on every way to a normal end. */
  readonly logs: 'always' | 'sometimes' | 'never'
  /** Parameters that are logged, thrown, returned, stored or handed to code that is not known. */
  readonly handsOn: ReadonlySet<number>
}

/** Effects of all functions of a module. */
export interface Effects {
  readonly of: (fn: FunctionIndex) => FunctionEffects
  /** A log, tracker or audit call, or a call of a local function that may log, or of something whose name says that it logs. */
  readonly isLogging: (site: CallSite) => boolean
}

const NO_PARAMETERS: ReadonlySet<number> = new Set()

/** Effects of a module's functions, computed once. */
export const effectsOf: (flow: ModuleFlow) => Effects = once(computeEffects)

function computeEffects(flow: ModuleFlow): Effects {
  const logs = openDemandTable<FunctionEffects['logs']>(flow, {
    least: 'never',
    next: (fn) => loggingOf(flow, effects, fn),
    isSame: (a, b) => a === b,
  })
  const handsOn = openDemandTable<ReadonlySet<number>>(flow, {
    least: NO_PARAMETERS,
    next: (fn, known) => handedOn({ flow, effects }, fn, known),
    isSame: (a, b) => a.size === b.size,
  })
  const known = new Map<FunctionIndex, FunctionEffects>()
  const logging = new Map<Call, boolean>()
  const effects: Effects = {
    of: (fn) => {
      const opened = known.get(fn) ?? new AskedEffects(fn, logs, handsOn)
      known.set(fn, opened)
      return opened
    },
    isLogging: (site) => {
      const answered = logging.get(site.call)
      if (answered !== undefined) return answered
      const logsHere = isLoggingCall(flow, effects, site)
      // Inside an open question what is said of other functions may be provisional.
      if (flow.asking.innermost < 0) logging.set(site.call, logsHere)
      return logsHere
    },
  }
  return effects
}

/** Effects that are found out when somebody asks. */
class AskedEffects implements FunctionEffects {
  constructor(
    readonly fn: FunctionIndex,
    readonly logsOf: (fn: FunctionIndex) => FunctionEffects['logs'],
    readonly handsOnOf: (fn: FunctionIndex) => ReadonlySet<number>,
  ) {}

  get logs(): FunctionEffects['logs'] {
    return this.logsOf(this.fn)
  }

  get handsOn(): ReadonlySet<number> {
    return this.handsOnOf(this.fn)
  }
}

/** Rows of this call that write a record an investigator can find; access logs and metrics are not. */
export function isRecordRow(kind: string | undefined): boolean {
  return kind === undefined || kind === 'log' || kind === 'audit' || kind === 'tracker' || kind === 'output'
}

function isLoggingCall(flow: ModuleFlow, effects: Effects, site: CallSite): boolean {
  // `span.recordException(error)`: telemetry that is told of an error keeps it.
  if (flow.rows(site, 'log').some(({ row }) => isRecordRow(row.kind) || row.error !== undefined)) return true
  const targets = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
  if (targets.some((fn) => effects.of(fn).logs !== 'never')) return true
  if (isAppliedLog(flow, site) || isComputedLevel(flow, site) || isKeptAsRecord(flow, site)) return true
  if (isActivity(flow, site)) return true
  const linked = flow.linked(site)
  if (linked.some(({ call }) => call.logs === 'always')) return true
  if (linked.length > 0) {
    const mayLog = linked.some(({ call }) => call.logs === 'sometimes' || !call.isClosed)
    if (mayLog) return (isNamedForLogging(flow, site) && !isAnswerMethod(flow, site)) || isLogsMethod(flow, site)
    // A logger of which no method is seen to log is the silent one; another is chosen, or put behind it, elsewhere.
    return isLogsMethod(flow, site) && isNamedForLogging(flow, site)
  }
  if (targets.length > 0 && !flow.graph.mayBeOther({ fn: site.ref.fn, value: site.call.callee })) return false
  return isNamedForLogging(flow, site) && (!flow.isModelled(site) || isAddedMethod(flow, site))
}

/** `respond.error(res, 500)`: a level is its name, but it answers, and is not seen to log. */
function isAnswerMethod(flow: ModuleFlow, site: CallSite): boolean {
  return (
    LEVELS.has(calleeName(flow, site) ?? '') &&
    flow.linked(site).every(({ call }) => call.logs === 'never' && call.refusals.some(({ form }) => form === 'respond'))
  )
}

/** `this.lognotice(…)` in a class that extends one of a library, whose rows know no such method: it is added elsewhere. */
function isAddedMethod(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member' || flow.isDescribed(site)) return false
  // `request.log(error)`
  if (/^log/i.test(callee.property ?? '') && site.call.args.length > 0) return true
  return flow.instruction({ fn: site.ref.fn, value: callee.object }).kind === 'ambient'
}

/** A method of something named a log. */
function isLogsMethod(flow: ModuleFlow, site: CallSite): boolean {
  const receiver = receiverName(flow, site)
  return receiver !== null && hasAnyTerm(receiver, flow.knowledge.loggingNames)
}

/** `console.log.apply(console, args)` */
function isAppliedLog(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member' || (callee.property !== 'apply' && callee.property !== 'call')) return false
  return flow.valueRows({ fn: site.ref.fn, value: callee.object }, 'log').some(({ row }) => isRecordRow(row.kind))
}

/** `logger[level](…)` */
function isComputedLevel(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member' || callee.property !== null) return false
  return flow.identities
    .of({ fn: site.ref.fn, value: callee.object })
    .some((node) =>
      stepNode(node, 'member', 'error').some(({ effects }) => effects.log?.some(({ row }) => isRecordRow(row.kind))),
    )
}

/** Objects of the language whose methods log nothing, whatever their names say. */
const NAMESPACES = new Set(['Atomics', 'Intl', 'Reflect'])

function isNamedForLogging(flow: ModuleFlow, site: CallSite): boolean {
  const name = calleeName(flow, site)
  if (name === null || NAMESPACES.has(receiverName(flow, site) ?? '')) return false
  if (hasAnyTerm(name, flow.knowledge.loggingNames) || isLevelMethod(flow, site, name)) return true
  const receiver = receiverName(flow, site)
  if (receiver !== null && isWriting(name) && hasAnyTerm(receiver, flow.knowledge.loggingNames)) return true
  return isOfAuditTrail(flow, site, name)
}

/** `app.auditLog.team.user.invited(who, error, team)`: the methods of an audit trail are named for what has happened. */
function isOfAuditTrail(flow: ModuleFlow, site: CallSite, name: string): boolean {
  if (site.call.args.length === 0 || flow.knowledge.words.keepsNothing.has(splitWords(name)[0] ?? '')) return false
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  let at = callee
  while (at.kind === 'member') {
    const object = { fn: site.ref.fn, value: at.object }
    const holder = nameOf(flow, object)
    if (holder !== null && /^format/i.test(holder)) return false
    if (holder !== null && /audit_?(log|trail|record)(s|ger)?$|^_?audit(s|or|ing)?$/i.test(holder)) return true
    at = flow.instruction(object)
  }
  return false
}

/** `create`, `createEvent` */
function isWriting(name: string): boolean {
  if (WRITES.has(name)) return true
  const words = splitWords(name)
  return words.length > 1 && WRITES.has(words[0] ?? '') && /^(event|entry|record|message)$/.test(words.at(-1) ?? '')
}

/** `db('audit_log').insert(…)`, `db.collection('logs').insertOne(…)`: whatever the library is, the record is one. */
function isKeptAsRecord(flow: ModuleFlow, site: CallSite): boolean {
  const name = calleeName(flow, site) ?? ''
  if (!WRITES.has(name) && !ADDS_UP.has(name)) return false
  const text = receiverText(flow, site)
  return text !== null && hasAnyTerm(text, flow.knowledge.loggingNames)
}

/** `logActivity('login', user)`, `this.activities.createOne({ action: 'login', user })`: what somebody did is kept, whatever keeps it. */
function isActivity(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  const words = splitWords(calleeName(flow, { ref, call }) ?? '')
  const [first] = call.args
  if (!first || !flow.knowledge.words.keepsActivity.has(words[0] ?? '')) return false
  if (/^activit(y|ies)$/.test(words.at(-1) ?? '')) return true
  const receiver = splitWords(receiverName(flow, { ref, call }) ?? '')
  const record = flow.instruction({ fn: ref.fn, value: first.value })
  return (
    receiver.some((word) => /^activit(y|ies)$/.test(word)) &&
    record.kind === 'object' &&
    record.properties.some(({ key }) => key === 'action' || key === 'event')
  )
}

/** Methods of collections by which like events are counted up in one record. */
const ADDS_UP = new Set(['upsert', 'findOneAndUpdate'])

const LEVELS = new Set(['error', 'warn', 'warning', 'fatal', 'critical'])

/** `node.error('…')` on a receiver that nobody knows: a method named like a level, given something. */
function isLevelMethod(flow: ModuleFlow, site: CallSite, name: string): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  return callee.kind === 'member' && LEVELS.has(name) && site.call.args.length > 0
}

/** Methods that write when their receiver is named a log or an audit trail. */
const WRITES = new Set([
  'insert',
  'insertOne',
  'insertMany',
  'create',
  'add',
  'write',
  'save',
  'append',
  'push',
  'put',
  'send',
  'emit',
  'store',
  'publish',
])

function loggingOf(flow: ModuleFlow, effects: Effects, fn: FunctionIr): FunctionEffects['logs'] {
  const logs = new Set<ValueId>()
  let nested = false
  fn.instructions.forEach((instruction, at) => {
    const value = at as ValueId
    if (instruction.kind === 'call') {
      if (effects.isLogging({ ref: { fn: fn.index, value }, call: instruction })) logs.add(value)
    } else if (instruction.kind === 'function' && effects.of(instruction.target).logs !== 'never')
      nested = nested || isPassed(flow, instruction.target)
  })
  if (logs.size === 0) return nested ? 'sometimes' : 'never'
  const exits = findUncoveredExits({
    cfg: flow.cfg(fn.index),
    start: blockId(0),
    place: 0,
    covers: (value) => logs.has(value),
  })
  return exits.some((exit) => exit.kind !== 'throw') ? 'sometimes' : 'always'
}

function isPassed(flow: ModuleFlow, fn: FunctionIndex): boolean {
  return flow.graph.passedTo(fn).length > 0
}

/** What all functions of a module are asked: which parameters they hand on. */
interface HandedOnQuestion {
  readonly flow: ModuleFlow
  readonly effects: Effects
}

function handedOn(
  { flow, effects }: HandedOnQuestion,
  fn: FunctionIr,
  known: ReadonlySet<number>,
): ReadonlySet<number> {
  if (fn.parameters.length === 0 || known.size === fn.parameters.length) return known
  const values = derivedFromParameters(flow, fn)
  const found = new Set<number>(known)
  values.forEach((set, i) => {
    if (!found.has(i) && leaves(flow, effects, fn, set)) found.add(i)
  })
  return found
}

/** `ctx.body = text` on a parameter: the client is told, nobody else. */
function isAnswerOf(fn: FunctionIr, { object, property }: SetMember): boolean {
  const target = fn.instructions[object]
  return property === 'body' && (target?.kind === 'parameter' || target?.kind === 'load')
}

/** A derived value is thrown, returned, stored outside, logged, or given to code that keeps it. */
function leaves(flow: ModuleFlow, effects: Effects, fn: FunctionIr, set: DerivedValues): boolean {
  const has = (value: ValueId | null): boolean => value !== null && set.has({ fn: fn.index, value })
  for (const block of fn.blocks) {
    const { terminal } = block
    if ((terminal.kind === 'return' || terminal.kind === 'throw') && has(terminal.value)) return true
  }
  return fn.instructions.some((instruction, value) => {
    // `process.nextTick(() => this.emit('error', error))`
    if (instruction.kind === 'function') return isCarriedBy(flow, effects, instruction.target, set)
    if (instruction.kind === 'set-member') return has(instruction.value) && !isAnswerOf(fn, instruction)
    if (instruction.kind === 'store')
      return has(instruction.value) && flow.variable(instruction.variable).owner !== fn.index
    if (instruction.kind !== 'call') return false
    const site = callAt(flow, { fn: fn.index, value: value as ValueId })
    return site !== null && handsOnArgument(flow, effects, site, (ref) => set.has(ref))
  })
}

/** A function made on the way hands a value from around it on. */
function isCarriedBy(flow: ModuleFlow, effects: Effects, target: FunctionIndex, set: DerivedValues): boolean {
  return (flow.facts.functions[target]?.instructions ?? []).some((instruction, value) => {
    if (instruction.kind !== 'call') return false
    const site = { ref: { fn: target, value: value as ValueId }, call: instruction }
    return handsOnArgument(flow, effects, site, (ref) => set.has(ref))
  })
}

/** Rows by which the call hands an error on. What answers whoever asked over the network has no caller, whatever it is called: gRPC's `callback`. */
export function escapesAt(flow: ModuleFlow, site: CallSite): readonly MatchedRow<'escape'>[] {
  const rows = flow.rows(site, 'escape')
  if (!rows.some(({ row }) => row.to === 'caller')) return rows
  const answers = flow.rows(site, 'response').some(({ row }) => row.form === 'send')
  return answers ? rows.filter(({ row }) => row.to !== 'caller') : rows
}

/** A call that logs, forwards or keeps an argument for which `isCarrier` holds; an unknown callee is believed to. */
export function handsOnArgument(
  flow: ModuleFlow,
  effects: Effects,
  site: CallSite,
  isCarrier: (ref: ValueRef) => boolean,
): boolean {
  const carried = site.call.args.flatMap((argument, i) =>
    isCarrier({ fn: site.ref.fn, value: argument.value }) ? [i] : [],
  )
  if (carried.length === 0) return false
  if (flow.rows(site, 'log').some(({ row }) => isRecordRow(row.kind))) return true
  const listening = listenersOf(flow, site)
  if (listening?.kind === 'these')
    return listening.listeners.some((listener) => carried.some((i) => takes(flow, effects, listener, i - 1)))
  if (escapesAt(flow, site).length > 0 || isResolve(flow, site)) return true
  if (isRunLaterWith(flow, effects, site, carried) || isTakenByStep(flow, effects, site, carried)) return true
  if (flow.rows(site, 'flow').some(({ row }) => row.to === 'Receiver')) return true
  const targets = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
  if (targets.some((fn) => effects.of(fn).logs !== 'never' || carried.some((i) => effects.of(fn).handsOn.has(i))))
    return true
  if (targets.some((fn) => readsArguments(flow, fn))) return true
  const linked = flow.linked(site)
  if (linked.length > 0)
    return linked.some(({ call }) => call.logs !== 'never' || carried.some((i) => call.handsOn.includes(i)))
  if (targets.length > 0 && !flow.graph.mayBeOther({ fn: site.ref.fn, value: site.call.callee })) return false
  return !flow.isModelled(site)
}

/** `process.nextTick(done, error)`, `setTimeout(done, 10, error)`: what stands behind the function is what it is called with. */
function isRunLaterWith(flow: ModuleFlow, effects: Effects, site: CallSite, carried: readonly number[]): boolean {
  if (carried.every((i) => i === 0)) return false
  const run = flow.rows(site, 'callback').filter(({ row, area }) => row.runs === 'later' && area === 'ecmascript')
  return run
    .flatMap(({ row }) => flow.at(site, row.callback))
    .some((ref) => carried.some((i) => takes(flow, effects, ref, i - 1) || takes(flow, effects, ref, i - 2)))
}

/** `pipe(error, toMessage, report)`: a function of the chain may deal with it. */
function isTakenByStep(flow: ModuleFlow, effects: Effects, site: CallSite, carried: readonly number[]): boolean {
  return flow.rows(site, 'chain').some(({ row: { value, steps } }) => {
    if (value === undefined || !carried.includes(value)) return false
    return flow.at(site, `Argument[${steps}..]`).some((step) => takes(flow, effects, step, 0))
  })
}

/** `resolve({ ok: false, error })`: whoever waits for the promise is given it, as by `return`. */
export function isResolve(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  return flow.identities.of({ fn: ref.fn, value: call.callee }).some((node) => node.type?.endsWith('.Resolve') ?? false)
}

/** `done.apply(null, arguments)`: the function deals with whatever it is given as a whole. */
function readsArguments(flow: ModuleFlow, fn: FunctionIndex): boolean {
  const instructions = flow.facts.functions[fn]?.instructions ?? []
  return instructions.some((read) => read.kind === 'ambient' && read.name === 'arguments')
}

/** A function logs, or keeps what is its parameter `i`; one that nobody knows is believed to. */
function takes(flow: ModuleFlow, effects: Effects, ref: ValueRef, i: number): boolean {
  const own = flow.graph.functionsOf(ref)
  if (own.length > 0 && !flow.graph.mayBeOther(ref))
    return own.some((fn) => effects.of(fn).logs !== 'never' || effects.of(fn).handsOn.has(i))
  const linked = flow.identities.proven(ref).flatMap(({ link }) => link?.value.call ?? [])
  return (
    linked.length === 0 ||
    linked.some(({ logs, handsOn, isClosed }) => logs !== 'never' || !isClosed || handsOn.includes(i))
  )
}
