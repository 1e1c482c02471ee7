// Handlers whose author may have meant what they do: another action, a value in place of the result, the end of a thing. A doubt.
import { blockId, type ValueId, type ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import type { DerivedValues } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf, receiverName } from '../../flow/written-names'
import { isResponse, isResultUsed } from './error-cover'
import type { Handler } from './error-handlers'
import { answersConstant } from './expected-failures'
import { weighCall } from './failure-weight'
import { isRequire } from './minor-calls'
import { hasWord, splitWords } from '../names'
import { answersPeer, tellsPeer } from './peer-messages'

/** A handler with the values that are made of its error. */
interface Handling {
  readonly flow: ModuleFlow
  readonly handler: Handler
  readonly derived: DerivedValues
}

/** The handler answers no request, and does something else that may be all that is wanted. */
export function mayBeMeant(flow: ModuleFlow, handler: Handler, derived: DerivedValues): boolean {
  if (handler.form === 'callback') return goesOnOtherwise({ flow, handler, derived })
  const handling = { flow, handler, derived }
  if (isInsideHandler(flow, handler) || answersHealth(flow, handler.fn) || onlyAnswersOrReleases(flow, handler))
    return true
  const sites = callsOf(handling)
  if (asksProgram(flow, handler)) return true
  if (readsMessage(flow, handler, sites) || forgetsPeer(flow, handler, sites)) return true
  if (sites.some((site) => isAboutRequest(flow, site)) || writesResponse(handling)) return false
  return (
    sites.some((site) => isOtherAction(handling, site)) ||
    takesValueInstead(flow, handler, sites) ||
    (isEndOfThing(flow, handler.fn) && !handler.failure.calls.some((ref) => isMoreThanEnd(flow, ref, sites))) ||
    (handler.form === 'promise' && handler.failure.calls.some((ref) => isEnding(flow, ref))) ||
    readsText(flow, handler) ||
    (handler.form === 'listener' && (onlyRemembers(handling, sites) || sites.some((site) => settles(flow, site)))) ||
    speaksWhenConfigured(handling)
  )
}

/** `catch (error) { tell('x'); return null }`: a function that nobody sees is called, which may or may not write a record. */
export function callsUnknown(flow: ModuleFlow, handler: Handler, derived: DerivedValues): boolean {
  const handling = { flow, handler, derived }
  return (
    handler.form === 'catch' &&
    callsOf(handling).some(
      (site) =>
        isOtherAction(handling, site) &&
        !isKept(flow, site) &&
        flow.linked(site).length === 0 &&
        flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee }).length === 0,
    )
  )
}

/**
 * `(err, files) => { if (err) { loadRemote(); return } … }`, `if (err) callback(null, plain)`, `if (err) return fail('not found', callback)`:
 * where there is an error, something else is done, or whoever waits is given something else. Only of calls that no model knows.
 */
function goesOnOtherwise(handling: Handling): boolean {
  const { flow, handler } = handling
  const site = handler.attachedTo && callAt(flow, handler.attachedTo)
  if (!site) return false
  // `connection.send(text, (error) => …)`
  if (tellsPeer(flow, site)) return true
  if (flow.rows(site, 'callback').some(({ row }) => row.errorFirst) && flow.isModelled(site)) return false
  const { fn } = handler
  const cfg = flow.cfg(fn.index)
  const sites = fn.blocks.flatMap(({ terminal }) => {
    if (terminal.kind !== 'branch' || !handling.derived.has({ fn: fn.index, value: terminal.condition })) return []
    return fn.blocks.flatMap(({ body }, b) =>
      cfg.dominates(terminal.then, blockId(b))
        ? body.flatMap((value) => callAt(flow, { fn: fn.index, value }) ?? [])
        : [],
    )
  })
  if (sites.some((each) => isAboutRequest(flow, each))) return false
  return sites.some((each) => isOtherAction(handling, each) || givesCallback(flow, each))
}

/** `callback(null, plain)`, `doError('not found', callback)` */
function givesCallback(flow: ModuleFlow, site: CallSite): boolean {
  const isNamed = (name: string | null): boolean => name !== null && /^(callback|cb|done|next)$/.test(name)
  if (isNamed(calleeName(flow, site)))
    return site.call.args.slice(1).some(({ value }) => flow.constant({ fn: site.ref.fn, value }) === undefined)
  return site.call.args.some(({ value }) => isNamed(nameOf(flow, { fn: site.ref.fn, value })))
}

/** The blocks of the handler itself. */
function valuesOf({ flow, handler: { fn, start } }: Pick<Handling, 'flow' | 'handler'>): readonly ValueId[] {
  const cfg = flow.cfg(fn.index)
  return fn.blocks.flatMap(({ body }, b) => (cfg.dominates(start, blockId(b)) ? body : []))
}

function callsOf(handling: Handling): readonly CallSite[] {
  const { flow, handler } = handling
  return valuesOf(handling).flatMap((value) => callAt(flow, { fn: handler.fn.index, value }) ?? [])
}

/** `res.status(500)`, `sendError(res, error)`, `ctx.throw(500)`, `NextResponse.json(…)`, `socket.emit('found', [])` */
function isAboutRequest(flow: ModuleFlow, site: CallSite): boolean {
  if (answersPeer(flow, site)) return true
  if (flow.rows(site, 'response').length > 0 || flow.rows(site, 'refusal').length > 0) return true
  const given = site.call.args.map(({ value }): ValueRef => ({ fn: site.ref.fn, value }))
  return [...flow.at(site, 'Receiver'), ...given].some(
    (ref) => isResponse(flow, ref) || /^(req|request|res|response|reply)$/.test(nameOf(flow, ref) ?? ''),
  )
}

function writesResponse(handling: Handling): boolean {
  const { flow, handler } = handling
  return valuesOf(handling).some((value) => {
    const write = handler.fn.instructions[value]
    return write?.kind === 'set-member' && isResponse(flow, { fn: handler.fn.index, value: write.object })
  })
}

/** `queue.retryLater(id)`: a call of the project, or of something unknown, that is not about the error, and more than clearing away. */
function isOtherAction({ flow, derived }: Handling, site: CallSite): boolean {
  if (site.call.form !== 'call' || (flow.isModelled(site) && flow.isDescribed(site) && !isKept(flow, site)))
    return false
  if (site.call.args.some(({ value }) => derived.has({ fn: site.ref.fn, value }))) return false
  const words = splitWords(calleeName(flow, site) ?? '')
  const { nothingDone, ofAnswers, counted } = flow.knowledge.words
  if (nothingDone.has(words[0] ?? 'end') || hasWord(ofAnswers, words)) return false
  if (counted.has((receiverName(flow, site) ?? '').toLowerCase())) return false
  // What makes a text, asks a question or lets time pass does nothing about the failure; what loads a module takes another source.
  if (isKept(flow, site) || isRequire(flow, site)) return true
  return /^(read|effect)$/.test(weighCall(flow, site))
}

/** `disconnected.push(id)` keeps whom it concerns. */
function isKept(flow: ModuleFlow, site: CallSite): boolean {
  return /^(push|unshift|add)$/.test(calleeName(flow, site) ?? '')
}

/** `await load(id).catch(() => DEFAULTS)`, where `load` is no request that a model knows: a value takes the place of the result. */
function takesValueInstead(flow: ModuleFlow, handler: Handler, sites: readonly CallSite[]): boolean {
  if (handler.form !== 'promise' || sites.length > 0 || handler.attachedTo === null) return false
  const [failing] = handler.failure.calls
  const site = failing ? callAt(flow, failing) : null
  if (site && flow.rows(site, 'outbound').length > 0) return false
  if (!flow.graph.returns(handler.fn.index).some((ref) => isValue(flow, ref))) return false
  return isAwaitedAndUsed(flow, handler.attachedTo)
}

/** Anything but nothing. */
function isValue(flow: ModuleFlow, ref: ValueRef): boolean {
  const value = flow.instruction(ref)
  return !(value.kind === 'literal' && value.type === 'undefined')
}

function isAwaitedAndUsed(flow: ModuleFlow, ref: ValueRef): boolean {
  const instructions = flow.facts.functions[ref.fn]?.instructions ?? []
  if (flow.graph.passedTo(ref.fn).length > 0 && flow.graph.returns(ref.fn).some(({ value }) => value === ref.value))
    return true
  return instructions.some(
    (user, value) =>
      (user.kind === 'await' &&
        user.value === ref.value &&
        isResultUsed(flow, { fn: ref.fn, value: value as ValueId })) ||
      (user.kind === 'array' && user.elements.some((element) => element.value === ref.value)),
  )
}

/** Words of functions that ask how something is. */
const ASKS = /^(health|healthy|alive|reachable)$/

/** The function, or one around it, brings something to its end, or asks how something is: what fails there is met as best it can be. */
export function isEndOfThing(flow: ModuleFlow, fn: FunctionIr | undefined): boolean {
  for (let at = fn; at; at = at.parent === null ? undefined : flow.facts.functions[at.parent]) {
    const words = splitWords(at.name ?? '')
    const [verb] = words[0] === 'on' ? words.slice(1) : words
    if (flow.knowledge.words.endings.has(verb ?? '') || (verb !== 'keep' && words.some((word) => ASKS.test(word))))
      return true
  }
  return false
}

/** `app.get('/health', …)`, `registerHealthCheck('db', …)`: whoever asks how the server is is told, and keeps it. */
function answersHealth(flow: ModuleFlow, fn: FunctionIr): boolean {
  return flow.graph.passedTo(fn.index).some(({ call }) => {
    const site = callAt(flow, call)
    const words = site ? splitWords(calleeName(flow, site) ?? '').join(' ') : ''
    if (/\bhealth ?(?:checks?|probes?|indicators?)$/.test(words)) return true
    const [path] = site?.call.args ?? []
    const text = path ? flow.constant({ fn: call.fn, value: path.value }) : undefined
    return (
      typeof text === 'string' &&
      /(^|\/)(health|healthz|healthcheck|ready|readyz|readiness|live|livez|liveness)$/.test(text)
    )
  })
}

/** `server.stop().catch(() => {})` */
function isEnding(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.knowledge.words.endings.has(splitWords(nameOf(flow, calleeOf(flow, ref)) ?? '')[0] ?? '')
}

/** What is tried at the end and is more: somebody else's code, data that is kept, or what a log announces and whoever reads it awaits. */
function isMoreThanEnd(flow: ModuleFlow, ref: ValueRef, sites: readonly CallSite[]): boolean {
  const site = callAt(flow, ref)
  if (isOtherCallback(flow, ref, sites) || (site !== null && flow.rows(site, 'log').length > 0)) return true
  const words = splitWords(nameOf(flow, calleeOf(flow, ref)) ?? '')
  return flow.knowledge.words.keeps.has(words[0] ?? '') || (words[0] === 'flush' && words.length > 1)
}

/** A callback that the handler does not call as well: what fails there is not the end. */
function isOtherCallback(flow: ModuleFlow, ref: ValueRef, sites: readonly CallSite[]): boolean {
  const name = nameOf(flow, calleeOf(flow, ref))
  return isCallback(flow, ref) && !sites.some((site) => calleeName(flow, site) === name)
}

/** `callback.call(node)`: what fails there is somebody else's code. */
function isCallback(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return site !== null && /^(apply|call|callback|cb|fn|handler|hook|listener)$/.test(calleeName(flow, site) ?? '')
}

function calleeOf(flow: ModuleFlow, ref: ValueRef): ValueRef {
  const call = flow.instruction(ref)
  return call.kind === 'call' ? { fn: ref.fn, value: call.callee } : ref
}

/** A `try` inside the handler of another error: what is tried there is to tell of that one, or to clear away behind it. */
function isInsideHandler(flow: ModuleFlow, { fn, start, form, failure }: Handler): boolean {
  const words = failure.calls.map((ref) => splitWords(nameOf(flow, calleeOf(flow, ref)) ?? '')[0] ?? '')
  if (form !== 'catch' || !hasWord(flow.knowledge.words.tellsOrClears, words)) return false
  const cfg = flow.cfg(fn.index)
  return fn.tries.some(
    (region) => region.kind === 'catch' && region.handler !== start && cfg.dominates(region.handler, start),
  )
}

/** `try { const data = JSON.parse(text); … } catch { return null }` that waits for nothing: all depends on the text. */
function readsText(flow: ModuleFlow, handler: Handler): boolean {
  const { failure, form } = handler
  if (!answersConstant(flow, handler)) return false
  const [first] = failure.calls
  const site = first && callAt(flow, first)
  return (
    form === 'catch' &&
    !failure.hasAwait &&
    !!site &&
    flow.rows(site, 'probe').some(({ row }) => row.probes === 'parse')
  )
}

/** `try { res.status(503) } catch {}`, `try { release() } catch {}`: the answer has been sent before, or the lock is gone; a header may be refused. */
function onlyAnswersOrReleases(flow: ModuleFlow, { form, failure, isEmpty }: Handler): boolean {
  if (form !== 'catch' || !isEmpty || failure.hasAwait || failure.calls.length === 0) return false
  return failure.calls.every((ref) => {
    const site = callAt(flow, ref)
    if (!site) return false
    const words = splitWords(calleeName(flow, site) ?? '')
    return (
      (flow.knowledge.words.answering.has(words[0] ?? '') && isAboutRequest(flow, site)) ||
      /^(release|unlock)$/.test(words[0] ?? '')
    )
  })
}

/** `try { const message = JSON.parse(data); … } catch { ws.send(INVALID) }`: whoever sent it is told. `return url` is what was given. */
function readsMessage(flow: ModuleFlow, handler: Handler, sites: readonly CallSite[]): boolean {
  const { failure, form, fn } = handler
  const [first] = failure.calls
  const probe = first && callAt(flow, first)
  if (
    form !== 'catch' ||
    failure.hasAwait ||
    !probe ||
    !flow.rows(probe, 'probe').some(({ row }) => row.probes === 'parse')
  )
    return false
  if (sites.length > 0)
    return (
      sites.some((site) => tellsPeer(flow, site)) &&
      sites.every((site) => tellsPeer(flow, site) || flow.isModelled(site) || flow.isPlain(site))
    )
  const [given] = probe.call.args
  const read = given && flow.instruction({ fn: fn.index, value: given.value })
  return (
    read?.kind === 'load' &&
    valuesOf({ flow, handler }).some((value) => {
      const back = fn.instructions[value]
      const isReturned = fn.blocks.some(({ terminal }) => terminal.kind === 'return' && terminal.value === value)
      return isReturned && back?.kind === 'load' && back.variable === read.variable
    })
  )
}

/** `try { const { stdout } = await run('mdfind', …); return stdout.split('\n') } catch { return [] }`: a program may not be there. */
function asksProgram(flow: ModuleFlow, { form, failure, fn, start }: Handler): boolean {
  const sites = failure.calls.flatMap((ref) => callAt(flow, ref) ?? [])
  const asked = sites.filter((site) => /^exec(file)?(async|promise|p)?$/i.test(calleeName(flow, site) ?? ''))
  if (form !== 'catch' || asked.length !== 1) return false
  const cfg = flow.cfg(fn.index)
  const [program] = asked
  const isRead = fn.instructions.some(
    (user, value) =>
      user.kind === 'await' &&
      user.value === program?.ref.value &&
      isResultUsed(flow, { fn: fn.index, value: value as ValueId }),
  )
  const isEmptyAnswer = (value: ValueId): boolean => {
    const made = fn.instructions[value]
    return (made?.kind === 'array' && made.elements.length === 0) || flow.constant({ fn: fn.index, value }) === null
  }
  return (
    isRead &&
    fn.blocks.some(
      ({ terminal }, b) =>
        terminal.kind === 'return' &&
        terminal.value !== null &&
        cfg.dominates(start, blockId(b)) &&
        isEmptyAnswer(terminal.value),
    )
  )
}

/** `try { push(subscriber, event) } catch { subscribers.delete(subscriber) }`: whoever cannot be told any more has gone. */
function forgetsPeer(flow: ModuleFlow, { form, failure, fn }: Handler, sites: readonly CallSite[]): boolean {
  const [only, ...more] = sites
  const [kept] = only?.call.args ?? []
  const read = kept && fn.instructions[kept.value]
  if (
    form !== 'catch' ||
    failure.hasAwait ||
    !only ||
    more.length > 0 ||
    calleeName(flow, only) !== 'delete' ||
    read?.kind !== 'load'
  )
    return false
  return failure.calls.some((ref) =>
    callAt(flow, ref)?.call.args.some(({ value }) => {
      const given = fn.instructions[value]
      return given?.kind === 'load' && given.variable === read.variable
    }),
  )
}

/** `stream.on('error', () => { failed = true })` */
function onlyRemembers(handling: Handling, sites: readonly CallSite[]): boolean {
  const { flow, handler } = handling
  return (
    sites.length === 0 &&
    valuesOf(handling).some((value) => {
      const write = handler.fn.instructions[value]
      const isKeptOutside =
        write?.kind === 'set-member' ||
        (write?.kind === 'store' && flow.variable(write.variable).owner !== handler.fn.index)
      return isKeptOutside && flow.constant({ fn: handler.fn.index, value: write.value }) !== undefined
    })
  )
}

/** `request.on('error', () => resolve({ ok: false }))`: whoever waits for the promise is told of one outcome of several. */
function settles(flow: ModuleFlow, site: CallSite): boolean {
  const told = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (
    site.call.args.length === 0 ||
    told.kind !== 'load' ||
    !/^(resolve|fulfil|done|finish|settle|complete)$/.test(calleeName(flow, site) ?? '')
  )
    return false
  return flow.calls.some((other) => {
    const callee = flow.instruction({ fn: other.ref.fn, value: other.call.callee })
    return other.ref.fn !== site.ref.fn && callee.kind === 'load' && callee.variable === told.variable
  })
}

/** `if (config.reports) log.warn(error)`: whoever switched the feature off does not want to hear of it. */
function speaksWhenConfigured(handling: Handling): boolean {
  const { flow, handler } = handling
  const cfg = flow.cfg(handler.fn.index)
  return handler.fn.blocks.some(({ terminal }, b) => {
    if (terminal.kind !== 'branch' || !cfg.dominates(handler.start, blockId(b))) return false
    const asked = flow.instruction({ fn: handler.fn.index, value: terminal.condition })
    if (asked.kind !== 'member') return false
    return /^(config|options|opts|settings)$/i.test(nameOf(flow, { fn: handler.fn.index, value: asked.object }) ?? '')
  })
}
