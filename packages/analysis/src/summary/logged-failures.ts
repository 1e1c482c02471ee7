// Functions whose failures are all logged before callers see them: `catch (error) { logger.error(error); throw error }`, in the
// function or in what it calls. A handler around their calls has nothing left to log.
import { blockId, valueId, type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { nestedFunctions } from '../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { findUncoveredExits } from '../flow/paths'
import { refKey } from '../flow/producers'
import { calleeName, receiverName } from '../flow/written-names'
import { MAX_CHAIN } from '../limits'
import { isNothing } from '../query/decisions/decision-words'
import { isAwaited, weighCall } from '../query/errors/failure-weight'
import { openDemandTable } from './demand-table'
import { effectsOf } from './effects'
import { clientsOf } from './filtered-clients'
import { isLoggedBefore } from './logged-before'

/** What failures of something mean to who waits for it: `none` worth a log, all `logged` before they arrive, or some `unlogged`. */
type Failing = 'none' | 'logged' | 'unlogged'

const tableOf = once((flow: ModuleFlow) =>
  openDemandTable<Failing>(flow, {
    least: 'unlogged',
    next: (fn) => failingOf(flow, fn),
    isSame: (a, b) => a === b,
  }),
)

/** Some failure leaves the function by exception, rejection or callback, and each that does has been logged. */
export function logsItsFailures(flow: ModuleFlow, fn: FunctionIndex): boolean {
  return tableOf(flow)(fn) === 'logged'
}

/**
 * Whatever fails in these calls has been logged, by what is called or on the way; false where nothing of them can fail. Where something is
 * awaited, what is not only prepares it, or computes with what it gave.
 */
export function areFailuresLogged(flow: ModuleFlow, refs: readonly ValueRef[]): boolean {
  const awaited = refs.filter((ref) => {
    const site = callAt(flow, ref)
    return site !== null && isAwaited(flow, site)
  })
  return areAllLogged(flow, refs) || (awaited.length > 0 && areAllLogged(flow, awaited))
}

function areAllLogged(flow: ModuleFlow, refs: readonly ValueRef[]): boolean {
  const failing = refs.map((ref) => {
    const site = callAt(flow, ref)
    return site ? failingOfCall(flow, site) : 'unlogged'
  })
  return failing.includes('logged') && !failing.includes('unlogged')
}

function together(all: readonly Failing[]): Failing {
  if (all.includes('unlogged')) return 'unlogged'
  return all.includes('logged') ? 'logged' : 'none'
}

function failingOf(flow: ModuleFlow, fn: FunctionIr): Failing {
  const found: Failing[] = []
  for (const [at, instruction] of fn.instructions.entries()) {
    if (instruction.kind === 'await') found.push(failingOfWait(flow, fn, valueId(at), instruction.value))
    else if (instruction.kind === 'call') found.push(failingOfEffect(flow, fn, valueId(at)))
    if (found.includes('unlogged')) return 'unlogged'
  }
  fn.blocks.forEach(({ terminal }, b) => {
    if (terminal.kind === 'throw') found.push(failingOfThrow(flow, fn, blockId(b)))
    else if (terminal.kind === 'return' && terminal.value !== null)
      found.push(failingOfReturn(flow, fn, blockId(b), terminal.value))
  })
  return together([...found, ...failingOfCallbacks(flow, fn)])
}

/** `await save()`: what fails is caught there by who logs it, or leaves. */
function failingOfWait(flow: ModuleFlow, fn: FunctionIr, at: ValueId, awaited: ValueId): Failing {
  const failing = failingOfPromise(flow, { fn: fn.index, value: awaited })
  return failing === 'unlogged' ? behindCatches(flow, fn, at) : failing
}

/** What becomes of a failure there: each `catch` around it logs, or lets it go on. */
function behindCatches(flow: ModuleFlow, fn: FunctionIr, at: ValueId): Failing {
  const block = fn.blocks[flow.cfg(fn.index).blockOf[at] ?? -1]
  for (let region = block?.region ?? null; region !== null; region = fn.tries[region]?.outer ?? null) {
    const tried = fn.tries[region]
    if (tried?.kind !== 'catch') continue
    const { leaves, isLogged } = waysOut(flow, fn, tried.handler)
    if (!leaves) return isLogged ? 'logged' : 'none'
  }
  return 'unlogged'
}

/** Whether some way from there throws without a log before; and whether something there logs. */
function waysOut(flow: ModuleFlow, fn: FunctionIr, start: BlockId): { leaves: boolean; isLogged: boolean } {
  const effects = effectsOf(flow)
  let isLogged = false
  const exits = findUncoveredExits({
    cfg: flow.cfg(fn.index),
    start,
    place: 0,
    covers: (value) => {
      const site = callAt(flow, { fn: fn.index, value })
      const logs = site !== null && effects.isLogging(site)
      isLogged ||= logs
      return logs
    },
  })
  const leaves = exits.some(({ kind, value }) => kind === 'throw' || (value !== null && isRejection(flow, fn, value)))
  return { leaves, isLogged }
}

/** `return Promise.reject(error)` */
function isRejection(flow: ModuleFlow, fn: FunctionIr, value: ValueId): boolean {
  return flow.producers({ fn: fn.index, value }).some((made) => {
    const site = callAt(flow, made)
    return site !== null && calleeName(flow, site) === 'reject'
  })
}

/** The promise that a value is, from the end of its chain to its beginning. */
function failingOfPromise(flow: ModuleFlow, ref: ValueRef): Failing {
  const steps: Failing[] = []
  let at: ValueRef | undefined = ref
  for (let i = 0; i < MAX_CHAIN && at; i++) {
    const [made, ...more]: readonly ValueRef[] = flow.producers(at)
    if (!made || more.length > 0) return 'unlogged'
    const site = callAt(flow, made)
    if (!site) return flow.instruction(made).kind === 'await' || isPlainValue(flow, made) ? together(steps) : 'unlogged'
    const name = calleeName(flow, site)
    if (name !== 'then' && name !== 'catch' && name !== 'finally')
      return together([...steps, failingOfCall(flow, site)])
    const handler = rejectionHandler(flow, site, name)
    if (handler !== null && !handler.leaves) {
      // What fails in `g` of `f().then(g, h)` passes `h` by.
      const beside = name === 'then' ? stepFailing(flow, site) : 'none'
      return together([...steps, beside, handler.isLogged ? 'logged' : 'none'])
    }
    if (name === 'then') steps.push(stepFailing(flow, site))
    at = flow.at(site, 'Receiver')[0]
  }
  return 'unlogged'
}

function isPlainValue(flow: ModuleFlow, ref: ValueRef): boolean {
  const { kind } = flow.instruction(ref)
  return kind === 'literal' || kind === 'template' || kind === 'object' || kind === 'operator'
}

/** What a step of a chain does with the rejection of the one before; null where it has nothing for it. */
function rejectionHandler(
  flow: ModuleFlow,
  site: CallSite,
  name: 'then' | 'catch' | 'finally',
): { leaves: boolean; isLogged: boolean } | null {
  const given = name === 'finally' ? [] : flow.at(site, name === 'then' ? 'Argument[1]' : 'Argument[0]')
  return waysOfHandlers(flow, given)
}

/** What functions do with an error that they are given; null where there is none. */
function waysOfHandlers(flow: ModuleFlow, given: readonly ValueRef[]): { leaves: boolean; isLogged: boolean } | null {
  const handlers = given.flatMap((ref) => flow.graph.functionsOf(ref).flatMap((fn) => flow.facts.functions[fn] ?? []))
  if (handlers.length === 0) return null
  const ways = handlers.map((fn) => waysOut(flow, fn, blockId(0)))
  return { leaves: ways.some(({ leaves }) => leaves), isLogged: ways.some(({ isLogged }) => isLogged) }
}

/** `f().then(g)`: what fails in `g`. */
function stepFailing(flow: ModuleFlow, site: CallSite): Failing {
  const given = flow.at(site, 'Argument[0]')
  return together(given.flatMap((ref) => flow.graph.functionsOf(ref).map((fn) => tableOf(flow)(fn))))
}

/** What fails when something is called, and waited for. */
function failingOfCall(flow: ModuleFlow, site: CallSite): Failing {
  if (flow.rows(site, 'response').length > 0 || effectsOf(flow).isLogging(site)) return loggedByCallee(flow, site)
  if (weighCall(flow, site) !== 'effect' || makesCursor(flow, site)) return 'none'
  const elements = elementsOfAll(flow, site)
  if (elements) return together(elements.map((ref) => failingOfPromise(flow, ref)))
  return loggedByCallee(flow, site)
}

/** `const cursor = await list.find(query)`: nothing is read yet; what is read by `cursor.next()` may fail. */
function makesCursor(flow: ModuleFlow, { ref }: CallSite): boolean {
  const instructions = flow.facts.functions[ref.fn]?.instructions ?? []
  return instructions.some(
    (member) =>
      member.kind === 'member' &&
      flow.knowledge.methodNames.readsOn.includes(member.property ?? '') &&
      flow.producers({ fn: ref.fn, value: member.object }).some(({ value }) => value === ref.value),
  )
}

/** `Promise.all([load(), save()])`, `Promise.all(names.map((name) => load(name)))` */
function elementsOfAll(flow: ModuleFlow, site: CallSite): readonly ValueRef[] | null {
  const [list] = site.call.args
  if (!list || receiverName(flow, site) !== 'Promise' || calleeName(flow, site) === 'resolve') return null
  const made = flow.producers({ fn: site.ref.fn, value: list.value })
  const elements = made.flatMap((ref) => {
    const array = flow.instruction(ref)
    if (array.kind === 'array') return array.elements.map(({ value }) => ({ fn: ref.fn, value }))
    const call = callAt(flow, ref)
    const [step] = call && calleeName(flow, call) === 'map' ? call.call.args : []
    if (!step) return []
    return flow.graph.functionsOf({ fn: ref.fn, value: step.value }).flatMap((fn) => flow.graph.returns(fn))
  })
  return elements.length > 0 ? elements : null
}

/** The client, as it was made, is given a function that logs each failure: `client.interceptors.response.use(undefined, log)`. */
export function isLoggingClient(flow: ModuleFlow, makers: readonly ValueRef[]): boolean {
  const keys = new Set(makers.map(refKey))
  return watchersOf(flow).some(({ client, logs }) => logs && client.some((ref) => keys.has(refKey(ref))))
}

/** Calls that give a function each failure of a client: what made the client, and whether the function logs all that it lets go. */
const watchersOf = once((flow: ModuleFlow) =>
  flow.callsWith('callback').flatMap((site) => {
    const given = flow
      .rows(site, 'callback')
      .flatMap(({ row }) => (row.receives === 'failure' ? flow.at(site, row.callback) : []))
    const ways = waysOfHandlers(flow, given)
    const client = clientsOf(flow, site).flatMap((ref) => flow.producers(ref))
    return given.length > 0 ? [{ client, logs: ways?.leaves === false && ways.isLogged }] : []
  }),
)

/** The call is a method of a client that logs its failures, made in this file or another. */
function isOfLoggingClient(flow: ModuleFlow, site: CallSite): boolean {
  if (flow.rows(site, 'outbound').length === 0) return false
  return clientsOf(flow, site).some(
    (ref) =>
      isLoggingClient(flow, flow.producers(ref)) ||
      flow.identities.proven(ref).some(({ link }) => link?.value.logsFailures === true),
  )
}

/** A function of the project says it of itself. */
function loggedByCallee(flow: ModuleFlow, site: CallSite): Failing {
  if (isOfLoggingClient(flow, site)) return 'logged'
  const callee = { fn: site.ref.fn, value: site.call.callee }
  const linked = flow.linked(site)
  if (linked.length > 0) return linked.every(({ call }) => call.logsFailures) ? 'logged' : weighed(flow, site)
  const own = flow.graph.functionsOf(callee)
  if (own.length === 0 || flow.graph.mayBeOther(callee)) return weighed(flow, site)
  return own.every((fn) => logsItsFailures(flow, fn)) ? 'logged' : weighed(flow, site)
}

function weighed(flow: ModuleFlow, site: CallSite): Failing {
  const isHarmless = flow.rows(site, 'response').length > 0 || weighCall(flow, site) !== 'effect'
  return isHarmless ? 'none' : 'unlogged'
}

/** `return save()`, `return Promise.reject(error)`: no `catch` around a `return` is told of what fails there later. */
function failingOfReturn(flow: ModuleFlow, fn: FunctionIr, block: BlockId, value: ValueId): Failing {
  const direct = { fn: fn.index, value }
  const returned = flow.instruction(direct).kind === 'load' ? flow.definitions(direct) : [direct]
  return together(
    returned.map((ref) => {
      const site = ref.fn === fn.index ? callAt(flow, ref) : null
      if (!site) return 'none'
      return calleeName(flow, site) === 'reject' ? failingOfThrow(flow, fn, block) : failingOfPromise(flow, ref)
    }),
  )
}

/** `try { writeFileSync(path, text) } catch (error) { logger.error(error); throw error }`; what nobody waits for fails unseen elsewhere. */
function failingOfEffect(flow: ModuleFlow, fn: FunctionIr, at: ValueId): Failing {
  const site = callAt(flow, { fn: fn.index, value: at })
  if (!site || fn.tries.length === 0 || weighCall(flow, site) !== 'effect') return 'none'
  return behindCatches(flow, fn, at) === 'logged' ? 'logged' : 'none'
}

/** An error that is thrown there: caught here, logged before, or neither. */
function failingOfThrow(flow: ModuleFlow, fn: FunctionIr, block: BlockId): Failing {
  if (flow.cfg(fn.index).handlers[block] !== null) return 'none'
  const isBehindCatch = fn.tries.some(
    ({ kind, handler }) => kind === 'catch' && flow.cfg(fn.index).dominates(handler, block),
  )
  // What the `catch` does with the error was asked where that failed.
  return isBehindCatch || isLoggedBefore(flow, fn, block, { from: nearestSide(flow, fn, block) })
    ? 'logged'
    : 'unlogged'
}

/** `callback(error)` of a function that was given `callback`, there or in functions inside it; `save(data, callback)`. */
function failingOfCallbacks(flow: ModuleFlow, { index, parameters }: FunctionIr): readonly Failing[] {
  const callbacks = new Set(parameters.filter(({ name }) => CALLBACK.test(name ?? '')).map(({ variable }) => variable))
  if (callbacks.size === 0) return []
  const isCallback = (fn: FunctionIndex, value: ValueId): boolean => {
    const load = flow.instruction({ fn, value })
    return load.kind === 'load' && callbacks.has(load.variable)
  }
  return nestedFunctions(flow, index).flatMap((inner) => {
    const fn = flow.facts.functions[inner]
    return (fn?.instructions ?? []).flatMap((call, at): readonly Failing[] => {
      if (!fn || call.kind !== 'call') return []
      const site = { ref: { fn: inner, value: valueId(at) }, call }
      if (isCallback(inner, call.callee)) return [failingOfAnswer(flow, fn, site)]
      return call.args.some(({ value }) => isCallback(inner, value)) ? [loggedByCallee(flow, site)] : []
    })
  })
}

const CALLBACK = /^(?:callback|cb|done|fn)$/

/** `callback(error)`, `callback(null, rows)` */
function failingOfAnswer(flow: ModuleFlow, fn: FunctionIr, { ref, call }: CallSite): Failing {
  const [error] = call.args
  const isNone = !error || flow.producers({ fn: ref.fn, value: error.value }).every((made) => isNothing(flow, made))
  const at = flow.cfg(fn.index).blockOf[ref.value] ?? -1
  if (isNone || at < 0) return 'none'
  const block = blockId(at)
  const range = { from: nearestSide(flow, fn, block), before: ref.value }
  return isLoggedBefore(flow, fn, block, range) ? 'logged' : 'unlogged'
}

/** The last side of a condition that leads to the block; the entry where there is none. */
function nearestSide(flow: ModuleFlow, fn: FunctionIr, block: BlockId): BlockId {
  const { dominates } = flow.cfg(fn.index)
  const sides = fn.blocks.flatMap(({ terminal }) =>
    terminal.kind === 'branch' ? [terminal.then, terminal.else].filter((side) => dominates(side, block)) : [],
  )
  return sides.reduce((nearest, side) => (dominates(nearest, side) ? side : nearest), blockId(0))
}
