// Handlers that drop an error and may be meant to: something stands in for what failed, another way is taken, what is called logs.
import { blockId, valueId, type BlockId, type ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { deriveForward } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { findUncoveredExits, type Exit } from '../../flow/paths'
import { calleeName } from '../../flow/written-names'
import { handlesErrors, tellsUnloggedError } from '../../summary/own-handlers'
import type { Fault } from './answered-status'
import { isResponse, isResultUsed, isThroughFormatter, makeCover, type HeldError } from './error-cover'
import { isErrorParameter, type Handler } from './error-handlers'
import { isAwaited } from './failure-weight'
import { splitWords } from '../names'
import { isHandedByLogging } from './other-listeners'
import { callsUnknown, mayBeMeant } from './other-outcomes'
import { triesOtherwise } from './other-ways'
import { isAfterLoop, returnsInTheEnd, rethrows } from './retry-loops'
import { otherHolder, takesOtherEvents } from './side-branches'

/** A handler that drops its error on some way, with what is known of it. */
export interface Doubtful {
  readonly error: HeldError
  readonly handler: Handler
  readonly exits: readonly Exit[]
  readonly answers: Fault | null
  readonly sentToClient: boolean
  readonly all: boolean
}

/** Why the author may have meant to drop the error, so that only he can tell, in words; null where nothing says so. */
export function doubtAbout({ error, handler, exits, answers, sentToClient, all }: Doubtful): string | null {
  const { flow, derived } = error
  const cfg = flow.cfg(handler.fn.index)
  const inHandler = (block: BlockId): boolean => cfg.dominates(handler.start, block)
  if (runsInPage(flow, handler.fn)) return 'the function runs in the page of a browser'
  if (handler.isEmpty && isTriedInPage(flow, handler))
    return 'a page of a browser is asked to do something, which it may not'
  if (handler.form === 'catch' && !handler.failure.hasAwait && !handler.failure.hasAction)
    return 'what is tried only makes a value, and a value takes its place'
  if (!all && handler.form !== 'catch') return 'the error is dealt with on other ways of the handler'
  if (!all && goesOn(flow, handler, exits)) return 'the error is handed on where that is wanted'
  if (exits.some((exit) => isAfterLoop(cfg, handler, exit))) return 'one after the other is tried'
  if (handler.failure.isSettledAlike === true) return 'what follows is the same, whether it fails or not'
  if (answers === null && !sentToClient && triesOtherwise(flow, handler)) return 'another way is taken'
  if (otherHolder(flow, handler) === 'seen') return 'the promise itself is held elsewhere'
  if (takesOtherEvents(flow, handler)) return 'the handler also takes events that are no errors'
  if (isHandedByLogging(flow, handler)) return 'who hands the emitter over logs, and may listen'
  if (isBeforeRethrow(flow, handler)) return 'an error is thrown after this'
  if (isWhileOtherIsTold(error, handler)) return 'another error is being handled, and is told'
  if (!sentToClient && catchesOwn(flow, handler)) return 'the tried code itself throws to get here'
  if (calleesLog(error, handler)) return 'what is called logs its failures'
  if (!callsUnknown(flow, handler, derived) && mayBeMeant(flow, handler, derived))
    return 'something else is done instead, which may be all that is wanted'
  if (rethrows(handler, inHandler, derived) || returnsInTheEnd(handler, inHandler, derived))
    return 'some errors are handed on, and others are not'
  return null
}

/** `page.evaluate(() => { video.play().catch(() => {}) })`: what a page is given to run has no log of the server. */
function runsInPage(flow: ModuleFlow, fn: FunctionIr): boolean {
  for (let at: FunctionIr | undefined = fn; at && at.parent !== null; at = flow.facts.functions[at.parent]) {
    const isGiven = flow.graph.passedTo(at.index).some((use) => {
      const site = callAt(flow, use.call)
      return (
        site !== null &&
        flow.knowledge.methodNames.runsInPage.includes(calleeName(flow, site) ?? '') &&
        flow.at(site, 'Receiver').length > 0
      )
    })
    if (isGiven) return true
  }
  return false
}

/** `page.evaluate(() => { video.muted = true }).catch(() => {})`: nobody takes what comes of it. */
function isTriedInPage(flow: ModuleFlow, { form, attachedTo, failure }: Handler): boolean {
  if (form !== 'promise' || !attachedTo || isTaken(flow, attachedTo)) return false
  return failure.calls.some((ref) => {
    const site = callAt(flow, ref)
    return site !== null && flow.knowledge.methodNames.runsInPage.includes(calleeName(flow, site) ?? '')
  })
}

/** Somebody reads what the promise gives; to wait for it is no reading. */
function isTaken(flow: ModuleFlow, promise: ValueRef): boolean {
  const instructions = flow.facts.functions[promise.fn]?.instructions ?? []
  const waits = instructions.findIndex((user) => user.kind === 'await' && user.value === promise.value)
  return isResultUsed(flow, waits < 0 ? promise : { fn: promise.fn, value: valueId(waits) })
}

/** Something that nobody knows may take part: a caller with errors of another kind, code around the function, the next handler. */
export function isUnsure({ error: { flow, derived }, handler, exits, sentToClient }: Doubtful): boolean {
  if (handler.isGuess || (sentToClient && isWrapped(flow, handler)) || goesOn(flow, handler, exits)) return true
  return callsUnknown(flow, handler, derived) && mayBeMeant(flow, handler, derived)
}

/** `try { if (consented) throw new Error('left'); await reconnect() } catch {}`: the way that is thrown to is one that was thought of. */
function catchesOwn(flow: ModuleFlow, { form, fn, start, errorName }: Handler): boolean {
  const at = fn.tries.findIndex((region) => region.kind === 'catch' && region.handler === start)
  if (form !== 'catch' || isRead(flow, fn, errorName) || answers(flow, fn, start)) return false
  return fn.blocks.some(({ region, terminal }) => {
    if (region !== at || terminal.kind !== 'throw') return false
    const made = flow.instruction({ fn: fn.index, value: terminal.value })
    return made.kind === 'call' && made.form === 'new'
  })
}

/** The variable that the handler names is read. */
function isRead(flow: ModuleFlow, fn: FunctionIr, name: string | null): boolean {
  return fn.instructions.some((read) => {
    const variable = read.kind === 'load' ? flow.variable(read.variable) : null
    return variable?.kind === 'catch' && variable.name === name
  })
}

/** A response is given to what the handler calls, or told something: what was thrown is not all that is answered so. */
function answers(flow: ModuleFlow, fn: FunctionIr, start: BlockId): boolean {
  const cfg = flow.cfg(fn.index)
  return flow.calls.some(({ ref, call }) => {
    const block = ref.fn === fn.index ? (cfg.blockOf[ref.value] ?? -1) : -1
    if (block < 0 || !cfg.dominates(start, blockId(block))) return false
    const callee = flow.instruction({ fn: ref.fn, value: call.callee })
    const values = [...call.args.map(({ value }) => value), ...(callee.kind === 'member' ? [callee.object] : [])]
    return values.some((value) => isResponse(flow, { fn: ref.fn, value }))
  })
}

/** The handler lets the request go on as if nothing were (`next()`): optional authentication, optional data. */
function goesOn(flow: ModuleFlow, { fn, start, failure }: Handler, exits: readonly Exit[]): boolean {
  const cfg = flow.cfg(fn.index)
  const isOptional = asksWhoCalls(flow, failure)
  const ways = new Set(exits.flatMap(({ way }) => way).filter((block) => isOptional || cfg.dominates(start, block)))
  return [...ways].some((block) =>
    (fn.blocks[block]?.body ?? []).some((value) => {
      const site = callAt(flow, { fn: fn.index, value })
      if (!site || site.call.args.length > 0) return false
      return flow.rows(site, 'escape').some(({ row }) => row.to === 'central-handler')
    }),
  )
}

/** `sessions.resume(token)`, `verifyToken(header)`: what is tried is to find out who calls, and who cannot be told goes on as nobody. */
function asksWhoCalls(flow: ModuleFlow, { calls }: Handler['failure']): boolean {
  return calls.some((ref) => {
    const site = callAt(flow, ref)
    const words = site ? splitWords(calleeName(flow, site) ?? '') : []
    return words.some((word) => /^(authenticate|session|token|jwt|identity|credentials)$/.test(word))
  })
}

/** The function, or one around it, is handed to code that nobody knows, which may look at every answer; not what fails itself. */
function isWrapped(flow: ModuleFlow, { fn, attachedTo }: Handler): boolean {
  for (let at: FunctionIr | undefined = fn; at && at.parent !== null; at = flow.facts.functions[at.parent]) {
    // Who calls back with an error tells of results, and looks at no answers.
    if (isErrorParameter(at.parameters[0]?.name ?? null)) continue
    const isHandedToUnknown = flow.graph.passedTo(at.index).some((use) => {
      const site = callAt(flow, use.call)
      const isWhatFails = attachedTo !== null && use.call.fn === attachedTo.fn && use.call.value === attachedTo.value
      return site !== null && !isWhatFails && mayLookAtAnswers(flow, site)
    })
    if (isHandedToUnknown) return true
  }
  return false
}

/** A wrapper that nobody knows; one of the project is seen to log, or makes something of which nothing is known. */
function mayLookAtAnswers(flow: ModuleFlow, site: CallSite): boolean {
  if (flow.rows(site, 'callback').some(({ row }) => row.runs === 'on-error' || row.runs === 'on-success')) return false
  const linked = flow.linked(site)
  if (linked.length === 0) return (!flow.isModelled(site) || flow.isPlain(site)) && !addsRoute(flow, site)
  if (linked.some(({ call }) => call.logs !== 'never')) return true
  const made = flow.identities.proven(site.ref).flatMap(({ link }) => link?.value.call ?? [])
  return made.length === 0 || made.some(({ logs }) => logs !== 'never')
}

/** `this.server.get('/users', …)` of a server that nobody knows: a handler is added, not wrapped. */
function addsRoute(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  const callee = flow.instruction({ fn: ref.fn, value: call.callee })
  if (callee.kind !== 'member' || !/^(get|post|put|patch|delete|del|all|use)$/.test(callee.property ?? '')) return false
  const [path] = call.args
  const made = path ? flow.instruction({ fn: ref.fn, value: path.value }) : null
  if (made?.kind === 'template') return made.strings.some((piece) => piece.includes('/'))
  return made?.kind === 'literal' && typeof made.value === 'string' && made.value.startsWith('/')
}

/** Clean-up inside a `catch` that throws its own error in the end. */
function isBeforeRethrow(flow: ModuleFlow, handler: Handler): boolean {
  if (!handler.attachedTo) return false
  const cfg = flow.cfg(handler.attachedTo.fn)
  const block = cfg.blockOf[handler.attachedTo.value]
  if (block === undefined || block < 0) return false
  return cfg.fn.tries.some(
    (region) =>
      region.kind === 'catch' &&
      cfg.dominates(region.handler, blockId(block)) &&
      cfg.fn.blocks.some(({ terminal }, b) => terminal.kind === 'throw' && cfg.dominates(region.handler, blockId(b))),
  )
}

/** `catch (error) { try { entity = await find(id) } catch {} respond(ctx, error) }`: the error that matters is told on every way. */
function isWhileOtherIsTold(error: HeldError, handler: Handler): boolean {
  const { start, attachedTo } = handler
  if (!handler.isEmpty || !onlyLooksUp(error.flow, handler)) return false
  const { flow, effects } = error
  const fn = attachedTo ? flow.facts.functions[attachedTo.fn] : error.fn
  const cfg = fn && flow.cfg(fn.index)
  const block = attachedTo ? (cfg?.blockOf[attachedTo.value] ?? -1) : start
  if (!fn || !cfg || block < 0) return false
  return fn.tries.some((region) => {
    if (region.kind !== 'catch' || region.handler === start || !cfg.dominates(region.handler, blockId(block)))
      return false
    const derived = deriveForward(flow, fn.index, [region.caught], (ref) => isThroughFormatter(flow, ref))
    const covers = makeCover({ flow, effects, fn, start: region.handler, derived })
    return findUncoveredExits({ cfg, start: region.handler, place: 0, covers }).every(({ kind }) => kind === 'throw')
  })
}

/** All that is waited for looks something up. */
function onlyLooksUp(flow: ModuleFlow, { failure: { calls } }: Handler): boolean {
  const awaited = calls.flatMap((ref) => {
    const site = callAt(flow, ref)
    return site && isAwaited(flow, site) ? [site] : []
  })
  return (
    awaited.length > 0 &&
    awaited.every((site) => {
      const [verb = '', ...rest] = splitWords(calleeName(flow, site) ?? '')
      // `findOneAndUpdate` changes something.
      return /^(find|get|fetch|load|look|lookup|read)$/.test(verb) && !rest.includes('and') && !rest.includes('or')
    })
  )
}

/** Everything that can fail is a function of the project that logs its failures itself. */
function calleesLog({ flow, effects }: HeldError, handler: Handler): boolean {
  const { calls } = handler.failure
  return (
    calls.length > 0 &&
    calls.every((ref) => {
      const site = callAt(flow, ref)
      if (!site) return false
      const linked = flow.linked(site).filter(({ call }) => call.logs !== 'never')
      if (linked.some(({ call }) => (handler.form === 'callback' ? !call.tellsUnlogged : call.handlesErrors)))
        return true
      const targets = flow.graph.functionsOf({ fn: ref.fn, value: site.call.callee })
      // What calls back with its failures logs some of them, at least.
      const logs = targets.filter((fn) => effects.of(fn).logs !== 'never')
      return logs.some((fn) => (handler.form === 'callback' ? !tellsUnloggedError(flow, fn) : handlesErrors(flow, fn)))
    })
  )
}
