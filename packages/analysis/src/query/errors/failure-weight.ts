// What it means that a call fails: nothing, an answer to a question, the absence of what is read, or the loss of an effect.
import { blockId, valueId, type FunctionIndex, type ValueRef } from '../../ir/ids'
import type { Instruction } from '../../ir/instruction'
import { nestedFunctions } from '../../flow/derived'
import { once } from '../../flow/once'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, receiverName } from '../../flow/written-names'
import { isOfDisplay } from '../../flow/displays'
import { isResultUsed } from './error-cover'
import { MAX_HELPER_DEPTH, MAX_PROBE_CALLS } from '../../limits'
import { asksVersion, isPause, isPreload, isRequire, isTelemetry } from './minor-calls'
import { hasAnyTerm, splitWords } from '../names'

/**
 * `pure`: cannot fail in a way worth a log; `write`: nor can this, but it changes something, which is lost where what stands beside it fails;
 * `probe`: its failure is an answer; `read`: of something that may be absent; `effect`: anything else.
 */
export type FailureWeight = 'pure' | 'write' | 'probe' | 'read' | 'effect'

/** What the failure of a call is, by the models, by what the called function does, by its name. */
export function weighCall(flow: ModuleFlow, site: CallSite, depth = 0): FailureWeight {
  const weight = weighAlone(flow, site)
  if (weight === 'pure')
    return heaviest([weight, ...runNow(flow, site).map((fn) => weighRun(flow, site, fn, depth + 1))])
  if (weight !== 'effect' || isKnownEffect(flow, site)) return weight
  const executors = executorsOf(flow, site)
  if (executors.length > 0) return heaviest(executors.map((fn) => weighFunction(flow, fn, depth + 1)))
  const targets = flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee })
  if (targets.length > 0) {
    if (depth >= MAX_HELPER_DEPTH || flow.graph.mayBeOther({ fn: site.ref.fn, value: site.call.callee }))
      return 'effect'
    return heaviest(targets.map((fn) => weighFunction(flow, fn, depth + 1)))
  }
  const linked = flow.linked(site)
  if (linked.length > 0) return heaviest(linked.map(({ call }) => call.failure ?? 'effect'))
  return depth < MAX_HELPER_DEPTH && !flow.isModelled(site) ? weighGiven(flow, site, depth) : 'effect'
}

/** `entries.map(save)`: functions that a method of the language runs for each element, and whose results it keeps. */
function runNow(flow: ModuleFlow, site: CallSite): readonly FunctionIndex[] {
  if (!/^(map|flatMap|forEach)$/.test(calleeName(flow, site) ?? '')) return []
  return flow
    .rows(site, 'callback')
    .filter(({ row, area }) => area === 'ecmascript' && row.runs === 'now')
    .flatMap(({ row }) => flow.at(site, row.callback))
    .flatMap((ref) => flow.graph.functionsOf(ref))
}

function weighRun(flow: ModuleFlow, { ref }: CallSite, fn: FunctionIndex, depth: number): FailureWeight {
  const isGiven = flow.calls.some(({ call }) => call.args.some(({ value }) => value === ref.value))
  return weighFunction(flow, fn, depth, isGiven)
}

/** `lock(path, () => readFile(path))`: what an unknown function is given to run may be all that fails. */
function weighGiven(flow: ModuleFlow, site: CallSite, depth: number): FailureWeight {
  const last = site.call.args.at(-1)
  const given = last ? flow.graph.functionsOf({ fn: site.ref.fn, value: last.value }) : []
  const isAction = given.length > 0 && given.every((fn) => flow.facts.functions[fn]?.parameters.length === 0)
  const weight = isAction ? heaviest(given.map((fn) => weighFunction(flow, fn, depth + 1))) : 'effect'
  return weight === 'pure' ? 'effect' : weight
}

/** The functions given to `new Promise(…)`. */
function executorsOf(flow: ModuleFlow, site: CallSite): readonly FunctionIndex[] {
  const [first] = site.call.args
  if (site.call.form !== 'new' || calleeName(flow, site) !== 'Promise' || !first) return []
  return flow.graph.functionsOf({ fn: site.ref.fn, value: first.value })
}

/** What it means that a function fails: the heaviest of what it calls. Errors that it makes itself are verdicts. Its result may be a promise that is awaited. */
export function weighFunction(flow: ModuleFlow, fn: FunctionIndex, depth = 0, isResultAwaited = true): FailureWeight {
  const inside = nestedFunctions(flow, fn)
  const sites = flow.calls.filter(({ ref }) => inside.includes(ref.fn) && !isCaught(flow, ref))
  if (depth > MAX_HELPER_DEPTH || sites.length > MAX_PROBE_CALLS) return 'effect'
  if (inside.some((index) => awaitsOther(flow, index))) return 'effect'
  const returned = flow.graph.returns(fn).flatMap((ref) => flow.producers(ref))
  let weight: FailureWeight = 'pure'
  for (const site of sites) {
    const isResult = returned.some(({ fn: at, value }) => at === site.ref.fn && value === site.ref.value)
    weight = heaviest([
      weight,
      isResult && isResultAwaited ? weighResult(flow, site, depth) : weighCall(flow, site, depth),
    ])
    if (weight === 'effect') break
  }
  return inside.some((index) => writesElsewhere(flow, index, inside)) ? heaviest([weight, 'write']) : weight
}

/** `return rows.find(key)` may give the promise of something that is no array. */
function weighResult(flow: ModuleFlow, site: CallSite, depth: number): FailureWeight {
  const isGuess =
    isBuiltIn(flow, site) &&
    !isProven(flow, site) &&
    !isOnResult(flow, site) &&
    !OF_TEXTS.test(calleeName(flow, site) ?? '')
  return isGuess ? 'effect' : weighCall(flow, site, depth)
}

/** Methods that only texts and lists have, and that give no promise. */
const OF_TEXTS =
  /^(replace|replaceAll|trim\w*|toLowerCase|toUpperCase|startsWith|endsWith|padStart|padEnd|substring|charAt)$/

/** The receiver is what another call here results in. */
function isOnResult(flow: ModuleFlow, site: CallSite): boolean {
  return flow.at(site, 'Receiver').some((receiver) =>
    flow.producers(receiver).every((made) => {
      const { kind } = flow.instruction(made)
      return kind === 'call' || kind === 'await'
    }),
  )
}

/** It waits for something that is no call made here: a promise that it was given. */
function awaitsOther(flow: ModuleFlow, index: FunctionIndex): boolean {
  const instructions = flow.facts.functions[index]?.instructions ?? []
  return instructions.some(
    (instruction) =>
      (instruction.kind === 'await' &&
        flow
          .producers({ fn: index, value: valueId(instruction.value) })
          .some((made) => flow.instruction(made).kind !== 'call')) ||
      instruction.kind === 'unknown',
  )
}

/** The function catches what fails there, by `try` or `.catch(…)`, and throws nothing instead. */
function isCaught(flow: ModuleFlow, ref: ValueRef): boolean {
  return isCaughtByTry(flow, ref) || caughtPromises(flow).has(flow.instruction(ref))
}

/** Calls whose promise has a `catch` right behind it that throws nothing, and what it makes: `unlink(path).catch(() => {})`. */
const caughtPromises = once((flow: ModuleFlow) => {
  const caught = new Set<Instruction>()
  for (const site of flow.calls) {
    const [handler, ...more] = site.call.args
    if (calleeName(flow, site) !== 'catch' || !handler || more.length > 0) continue
    const given = flow.graph.functionsOf({ fn: site.ref.fn, value: handler.value })
    const isQuiet = given.length > 0 && given.every((fn) => throwsNothing(flow, fn))
    if (!isQuiet) continue
    for (const call of [site.ref, ...flow.at(site, 'Receiver')]) caught.add(flow.instruction(call))
  }
  return caught
})

/** It does not throw, and calls nothing but logs. */
function throwsNothing(flow: ModuleFlow, fn: FunctionIndex): boolean {
  const isLog = (site: CallSite): boolean => flow.rows(site, 'log').length > 0
  return (
    flow.calls.every((site) => site.ref.fn !== fn || isLog(site)) &&
    (flow.facts.functions[fn]?.blocks ?? []).every(({ terminal }) => terminal.kind !== 'throw')
  )
}

function isCaughtByTry(flow: ModuleFlow, ref: ValueRef): boolean {
  const fn = flow.facts.functions[ref.fn]
  const cfg = flow.cfg(ref.fn)
  let at = fn?.blocks[cfg.blockOf[ref.value] ?? -1]?.region ?? null
  for (; fn && at !== null; at = fn.tries[at]?.outer ?? null) {
    const region = fn.tries[at]
    if (region?.kind !== 'catch') continue
    const isThrown = fn.blocks.some(
      ({ terminal }, b) => terminal.kind === 'throw' && cfg.dominates(region.handler, blockId(b)),
    )
    if (!isThrown) return true
  }
  return false
}

/** It changes an object that it was given, or a variable around it. */
function writesElsewhere(flow: ModuleFlow, index: FunctionIndex, inside: readonly FunctionIndex[]): boolean {
  const instructions = flow.facts.functions[index]?.instructions ?? []
  return instructions.some((write) => {
    if (write.kind === 'store') {
      const { owner } = flow.variable(write.variable)
      return owner === null || !inside.includes(owner)
    }
    if (write.kind !== 'set-member') return false
    const objects = flow.producers({ fn: index, value: write.object })
    return objects.some((made) => !MADE.has(flow.instruction(made).kind))
  })
}

/** Kinds of values that are made where they stand. */
const MADE: ReadonlySet<string> = new Set(['object', 'array', 'call', 'function', 'class'])

const ORDER: readonly FailureWeight[] = ['pure', 'write', 'probe', 'read', 'effect']

/** What it means that one of several calls fails. */
export function heaviest(weights: readonly FailureWeight[]): FailureWeight {
  const most = weights.reduce((a, b) => (ORDER.indexOf(b) > ORDER.indexOf(a) ? b : a), 'pure')
  return most !== 'write' && most !== 'pure' && weights.includes('write') ? 'effect' : most
}

function isKnownEffect(flow: ModuleFlow, site: CallSite): boolean {
  return isSentByReceiver(flow, site) || flow.rows(site, 'outbound').length > 0
}

function isBuiltIn(flow: ModuleFlow, site: CallSite): boolean {
  return (
    isSearchOfList(flow, site) ||
    flow.rows(site, 'flow').some(({ area }) => area === 'ecmascript') ||
    flow.rows(site, 'barrier').some(({ area }) => area === 'ecmascript')
  )
}

/** `urls.find((url) => …)` of a list that is made here: elsewhere the name is that of a query. */
function isSearchOfList(flow: ModuleFlow, site: CallSite): boolean {
  if (!/^find(Last)?$/.test(calleeName(flow, site) ?? '') || isAwaited(flow, site)) return false
  const lists = flow.at(site, 'Receiver').flatMap((ref) => flow.producers(ref))
  return lists.length > 0 && lists.every((made) => flow.instruction(made).kind === 'array')
}

function weighAlone(flow: ModuleFlow, site: CallSite): FailureWeight {
  if (isSentByReceiver(flow, site)) return 'effect'
  const [probe] = flow.rows(site, 'probe')
  if (probe) return probe.row.probes === 'read' ? 'read' : 'probe'
  if (flow.rows(site, 'log').length > 0) return 'pure'
  if (isTelemetry(flow, site)) return 'probe'
  if (flow.rows(site, 'outbound').length > 0) return 'effect'
  // `_.set(result, key, value)`: it computes, and nobody waits for it.
  if (flow.isPlain(site) && !isAwaited(flow, site) && !takesFunction(flow, site)) return 'pure'
  if (isBuiltIn(flow, site) && (isProven(flow, site) || !isAwaited(flow, site))) return 'pure'
  if (isOfDisplay(flow, site) || isPause(flow, site)) return 'probe'
  if (site.call.form === 'import' || isRequire(flow, site) || asksVersion(flow, site)) return 'probe'
  const name = calleeName(flow, site)
  if (isPreload(flow, site, name)) return 'probe'
  if (name !== null && ANSWERS.has(name)) return 'pure'
  if (name === null) return 'effect'
  if (isDrain(flow, site, name)) return 'pure'
  if (isBodyOfAnswer(flow, site, name)) return 'probe'
  if (OR_THROWS.test(name)) return 'read'
  if ((READS.test(name) || isCacheRead(flow, site, name)) && !flow.isModelled(site)) return 'read'
  if (placesRead(flow).has(site.call)) return 'pure'
  if (site.call.form === 'new') return /(Error|Exception)$/.test(name) ? 'pure' : 'effect'
  return isNamedAsProbe(flow, site, splitWords(name)) ? 'probe' : 'effect'
}

function takesFunction(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  return call.args.some(({ value }) => flow.graph.functionsOf({ fn: ref.fn, value }).length > 0)
}

/** `isReady()`, `checkFileExists()`, `logStream.flush()`: a question, an attempt, the end of a thing. */
function isNamedAsProbe(flow: ModuleFlow, site: CallSite, words: readonly string[]): boolean {
  const [verb] = words
  if (verb === undefined) return false
  if (flow.knowledge.probeNames.includes(verb)) return true
  if (words.some((word) => word === 'exist' || word === 'exists') && !flow.knowledge.words.makesThings.has(verb))
    return true
  return words.length === 1 && LAST_WORDS.has(verb) && isOfLog(flow, site)
}

/** Methods that read what may be absent, wherever they are found: `file(path).readdir()`. */
const READS = /^(readdir|readFile|readJson|readText|lstat|stat|readlink|realpath)(Sync)?$|^readSync$/

/** `findUniqueOrThrow(…)`, `findOneByOrFail(…)`: by its name it fails where nothing is found. */
const OR_THROWS = /^(find|get|first|load|one)\w*Or(Throw|Fail|Reject)$/

/** `cache.get(key)`: a cache that fails has nothing, and what is asked for is made anew. */
function isCacheRead(flow: ModuleFlow, site: CallSite, name: string): boolean {
  return (
    flow.knowledge.methodNames.readsCache.includes(name) && splitWords(receiverName(flow, site) ?? '').includes('cache')
  )
}

/** Calls that only make what is read: `file(path)` of `file(path).readdir()`, `pathOf(uri)` of `stat(pathOf(uri))`. */
const placesRead = once((flow: ModuleFlow) => {
  const places = new Set<CallSite['call']>()
  for (const site of flow.calls) {
    const isNamed = READS.test(calleeName(flow, site) ?? '') && !flow.isModelled(site)
    const isModelled = flow.rows(site, 'probe').some(({ row }) => row.probes === 'read' || row.probes === 'existence')
    if (!isNamed && !isModelled) continue
    const receivers = isNamed ? flow.at(site, 'Receiver') : []
    for (const place of [...receivers, ...flow.at(site, 'Argument[0]')]) {
      const made = callAt(flow, place)
      if (made) places.add(made.call)
    }
  }
  return places
})

/** `await response.text()`: what has been answered is read, and may be nothing that was hoped for. */
function isBodyOfAnswer(flow: ModuleFlow, site: CallSite, name: string): boolean {
  return (
    site.call.args.length === 0 &&
    /^(text|json|formData)$/.test(name) &&
    /^(res|resp|response|answer)$/.test(receiverName(flow, site) ?? '')
  )
}

/** `await response.arrayBuffer()`: the rest of an answer is read, and nobody wants it. */
function isDrain(flow: ModuleFlow, { ref, call }: CallSite, name: string): boolean {
  if (call.args.length > 0 || !/^(arrayBuffer|blob|text|dump|cancel)$/.test(name)) return false
  const instructions = flow.facts.functions[ref.fn]?.instructions ?? []
  const waits = instructions.findIndex((wait) => wait.kind === 'await' && wait.value === ref.value)
  return waits >= 0 && !isResultUsed(flow, { fn: ref.fn, value: valueId(waits) })
}

/** `process.once(signal, stop)`: nothing is done yet, and nothing waits for it. */
export function isListening(flow: ModuleFlow, site: CallSite): boolean {
  const [, listener] = site.call.args
  return (
    /^(on|once|off|addListener|removeListener|prependListener|prependOnceListener)$/.test(
      calleeName(flow, site) ?? '',
    ) &&
    listener !== undefined &&
    flow.graph.functionsOf({ fn: site.ref.fn, value: listener.value }).length > 0 &&
    flow.instruction({ fn: site.ref.fn, value: site.call.callee }).kind === 'member' &&
    !isAwaited(flow, site)
  )
}

/** When a log itself is closed, there is no log left to take a failure. */
const LAST_WORDS = new Set(['finished', 'flush', 'drain', 'sync'])

function isOfLog(flow: ModuleFlow, site: CallSite): boolean {
  const subjects = [...flow.at(site, 'Receiver'), ...flow.at(site, 'Argument[0]')]
  return subjects.some((ref) => namesAround(flow, ref).some((name) => hasAnyTerm(name, flow.knowledge.loggingNames)))
}

/** The name of a value, and of the list that it is an element of. */
function namesAround(flow: ModuleFlow, ref: ValueRef): readonly string[] {
  return [ref, ...flow.producers(ref)].flatMap((at) => {
    const instruction = flow.instruction(at)
    const of = instruction.kind === 'element' ? { fn: at.fn, value: instruction.of } : at
    const named = flow.instruction(of)
    if (named.kind === 'load') return [flow.variable(named.variable).name]
    return named.kind === 'member' && named.property !== null ? [named.property] : []
  })
}

/** `got(url).json()`: the call on the result sends the request. */
function isSentByReceiver(flow: ModuleFlow, site: CallSite): boolean {
  return flow.at(site, 'Receiver').some((ref) => {
    const inner = callAt(flow, ref)
    return inner !== null && flow.rows(inner, 'outbound').length > 0
  })
}

/** A promise of the platform's own methods is none: what is awaited comes from elsewhere (`db.find().sort()`). */
export function isAwaited(flow: ModuleFlow, site: CallSite): boolean {
  const instructions = flow.facts.functions[site.ref.fn]?.instructions ?? []
  return instructions.some((instruction) => instruction.kind === 'await' && instruction.value === site.ref.value)
}

/** The callee is known by where it comes from, not only by a method name that many values have. */
function isProven(flow: ModuleFlow, site: CallSite): boolean {
  return flow.identities.proven({ fn: site.ref.fn, value: site.call.callee }).length > 0
}

/** Names of functions that take an outcome; they are not what is tried. */
const ANSWERS = new Set(['resolve', 'done', 'callback', 'cb', 'next'])
