// Failures that are ordinary answers: parsing, existence checks, feature probes, clean-up. Told by what is tried, not by the catch.
import { blockId, valueId, type FunctionIndex, type ValueId, type ValueRef, type VariableId } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { nestedFunctions } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { once } from '../../flow/once'
import { calleeName } from '../../flow/written-names'
import { onlyClearsAway } from './cleared-credentials'
import { isResultUsed } from './error-cover'
import { hasWord, splitWords } from '../names'
import { isOptionalPart } from './optional-parts'
import { heaviest, isAwaited, isListening, weighCall } from './failure-weight'
import type { Failure } from './tried-calls'
import { asksVersion, isRequire } from './minor-calls'
import { tellsPeer } from './peer-messages'
import type { ModuleView } from '../view'

/** The handler as far as this question needs it. */
export interface HandlerShape {
  readonly fn: FunctionIr
  readonly start: number
  readonly form: 'catch' | 'promise' | 'callback' | 'listener'
  /** For functions: the call that they are given to. */
  readonly attachedTo?: ValueRef | null
}

/** In which way the failure is an ordinary answer, so that nobody misses a log, in words; null when it is none. */
export function expectedFailure(view: ModuleView, failure: Failure, handler: HandlerShape): string | null {
  const { flow } = view
  if (failure.calls.length === 0) return handler.form === 'catch' ? 'nothing is called that can fail' : null
  if (failure.returnsTruth && answersConstant(flow, handler)) return 'the failure means the answer no'
  if (isQuestion(flow, handler, failure.hasAwait)) return 'the function asks a question, and the failure is its answer'
  if (asksWhetherReachable(flow, handler)) return 'it is tried whether something answers'
  const sites = failure.calls.flatMap((ref) => callAt(flow, ref) ?? [])
  if (handler.form === 'listener' && sites.some((site) => isOfQuestion(flow, site)))
    return 'it is asked whether a program is there'
  const weights = sites.map((site) =>
    handler.form !== 'catch' || !(tellsPeer(flow, site) || isListening(flow, site)) ? weighCall(flow, site) : 'probe',
  )
  if (beginsWithProbe(flow, sites) && answersLittle(flow, handler)) return 'it is tried whether something exists'
  if (asksForVerdict(flow, sites) && (answersNothing(flow, handler) || onlyClearsAway(flow, handler)))
    return 'the failure means the answer no'
  if (asksForVerdict(flow, sites) && handler.form === 'callback' && givesNo(flow, handler))
    return 'the failure means the answer no'
  const weight = heaviest(weights)
  if (weight === 'effect') return null
  if (weight === 'read') return mayBeAbsent(flow, handler) ? 'what is read may be absent' : null
  if (losesModule(flow, sites, handler)) return null
  if (weight === 'probe') return 'what is tried asks a question, and its failure is an answer'
  return 'nothing that is called fails in a way worth a log'
}

/**
 * `function isConstructor(value) { try { … } catch { return false } }`, `parseHeader`: the answer is no, or nothing. Where it waits for
 * something, only a question about what the machine has is one: `async function isInstalled()`.
 */
function isQuestion(flow: ModuleFlow, handler: HandlerShape, hasAwait: boolean): boolean {
  const words = splitWords(handler.fn.name ?? '')
  const [verb] = words
  if (verb === undefined || handler.form !== 'catch') return false
  if (/ or (undefined|null)$/.test(words.join(' '))) return answersNothing(flow, handler)
  const { attempts, asksOrReads } = flow.knowledge.words
  const asks = hasAwait ? attempts.has(verb) || isAboutCondition(flow, words) : asksOrReads.has(verb)
  return asks && answersNothing(flow, handler)
}

/** `isInstalled`, `serverResponding`; kinds of files only where they are asked for: `isImage`, but not `loadImage`. */
function isAboutCondition({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  const { conditionsOfMachine, kindsOfFiles } = knowledge.words
  const asksForKind = /^(?:is|has)$/.test(words[0] ?? '') && kindsOfFiles.has(words.at(-1) ?? '')
  return asksForKind || hasWord(conditionsOfMachine, words)
}

/**
 * `new Promise((resolve) => { socket.on('connect', () => resolve(true)); socket.on('error', () => resolve(false)) })`: the same function is
 * told yes or no where it fails, and something else elsewhere.
 */
function asksWhetherReachable(flow: ModuleFlow, { fn, form }: HandlerShape): boolean {
  const told = toldBy(flow, fn.index)
  // `exec(command, (error) => { if (error) resolve(false); else resolve(true) })`
  if (form === 'callback')
    return (
      isToldWhether(flow, fn) ||
      told.some((no) => no.answer === false && told.some((yes) => yes.answer === true && yes.listener === no.listener))
    )
  if (form !== 'listener' || fn.parent === null) return false
  const verdicts = told.filter(({ answer }) => typeof answer === 'boolean')
  const others = nestedFunctions(flow, fn.parent).filter((index) => index !== fn.index)
  return (
    verdicts.length > 0 &&
    verdicts.every(({ answer, listener }) =>
      others.some((index) =>
        toldBy(flow, index).some((other) => other.listener === listener && other.answer !== answer),
      ),
    )
  )
}

/** `const child = spawn(path, ['--version']); child.on('error', …)` */
function isOfQuestion(flow: ModuleFlow, site: CallSite): boolean {
  return flow
    .at(site, 'Receiver')
    .flatMap((ref) => flow.producers(ref))
    .some((made) => {
      const maker = callAt(flow, made)
      return maker !== null && asksVersion(flow, maker)
    })
}

/** `(error) => resolve(!error)` */
function isToldWhether(flow: ModuleFlow, fn: FunctionIr): boolean {
  const variable = fn.parameters[0]?.variable
  return fn.instructions.some((call) => {
    const [answer] = call.kind === 'call' && call.args.length === 1 ? call.args : []
    const no = answer && flow.instruction({ fn: fn.index, value: answer.value })
    if (no?.kind !== 'operator' || no.op !== '!' || no.operands[0] === undefined) return false
    const asked = flow.instruction({ fn: fn.index, value: no.operands[0] })
    return asked.kind === 'load' && asked.variable === variable
  })
}

interface Told {
  readonly listener: VariableId
  readonly answer: unknown
}

const toldMemo = once((_: ModuleFlow) => new Map<FunctionIndex, readonly Told[]>())

/** The variables that a function calls with one argument, and the constant that each is given. */
function toldBy(flow: ModuleFlow, fn: FunctionIndex): readonly Told[] {
  const memo = toldMemo(flow)
  const known = memo.get(fn)
  if (known) return known
  const told: Told[] = []
  for (const call of flow.facts.functions[fn]?.instructions ?? []) {
    const [only] = call.kind === 'call' && call.args.length === 1 ? call.args : []
    if (call.kind !== 'call' || !only) continue
    const callee = flow.instruction({ fn, value: call.callee })
    if (callee.kind !== 'load') continue
    told.push({ listener: callee.variable, answer: flow.constant({ fn, value: only.value }) })
  }
  memo.set(fn, told)
  return told
}

/** `const claims = await verify(token); return new Session(claims)`: all that is waited for, or the first call, checks something. */
function asksForVerdict(flow: ModuleFlow, sites: readonly CallSite[]): boolean {
  const awaited = sites.filter((site) => isAwaited(flow, site))
  const asked = awaited.length > 0 ? awaited : sites.slice(0, 1)
  return asked.every((site) => {
    const words = wordsOf(calleeName(flow, site))
    if (/^(verify|validate|ensure valid|assert valid)\b|\b(verify|validate)$/.test(words)) return true
    // `await checkBinding(ctx, token)`: what gives nothing can only say no.
    return /^(check|assert)\b/.test(words) && !isResultUsed(flow, awaitOf(flow, site))
  })
}

/** Where a call is waited for; the call itself where it is not. */
function awaitOf(flow: ModuleFlow, { ref }: CallSite): ValueRef {
  const waits = (flow.facts.functions[ref.fn]?.instructions ?? []).findIndex(
    (user) => user.kind === 'await' && user.value === ref.value,
  )
  return waits < 0 ? ref : { fn: ref.fn, value: valueId(waits) }
}

function wordsOf(name: string | null): string {
  return splitWords(name ?? '').join(' ')
}

/** `verify(token, (err, claims) => { if (err) return resolve(false) })` */
function givesNo(flow: ModuleFlow, { fn }: HandlerShape): boolean {
  return fn.instructions.some(
    (call) =>
      call.kind === 'call' &&
      call.args.length > 0 &&
      call.args.every(({ value }) => {
        const answer = flow.constant({ fn: fn.index, value })
        return answer === false || answer === null
      }),
  )
}

/** All ways through the handler end by returning nothing, or a no. */
function answersNothing(flow: ModuleFlow, handler: HandlerShape): boolean {
  if (!answersConstant(flow, handler)) return false
  const cfg = flow.cfg(handler.fn.index)
  return handler.fn.blocks.every(({ terminal }, b) => {
    if (terminal.kind !== 'return' || !cfg.dominates(blockId(handler.start), blockId(b))) return true
    if (terminal.value === null) return true
    const answer = flow.constant({ fn: handler.fn.index, value: terminal.value })
    return answer === undefined || answer === null || answer === false
  })
}

/** Where the callback finds an error, it goes on with something else: `if (err) return resolve(fallback)`, `err ? '' : text`. */
function takesFallback(flow: ModuleFlow, { fn, form }: HandlerShape): boolean {
  const variable = fn.parameters[0]?.variable ?? null
  if (form !== 'callback' || variable === null) return false
  const cfg = flow.cfg(fn.index)
  const isError = (value: ValueId): boolean => {
    const load = flow.instruction({ fn: fn.index, value })
    return load.kind === 'load' && load.variable === variable
  }
  return fn.blocks.some(({ terminal }) => {
    if (terminal.kind !== 'branch' || !isError(terminal.condition)) return false
    return fn.blocks.some(
      (block, b) =>
        cfg.dominates(terminal.then, blockId(b)) &&
        block.body.some((value) => {
          const does = fn.instructions[value]
          if (does?.kind === 'store') return !isError(does.value)
          return does?.kind === 'call' && does.args.some((argument) => !isError(argument.value))
        }),
    )
  })
}

/** `try { plugin = await import(path) } catch { return }`: a module that was looked up is not loaded, and nothing stands in for it. */
function losesModule(flow: ModuleFlow, sites: readonly CallSite[], { fn, start, form }: HandlerShape): boolean {
  const imported = sites.filter(({ call }) => call.form === 'import')
  const isComputed = imported.some(
    ({ ref, call: { args } }) => args[0] && flow.constant({ fn: ref.fn, value: args[0].value }) === undefined,
  )
  if (form !== 'catch' || !isComputed) return false
  const cfg = flow.cfg(fn.index)
  const isVoid = fn.blocks.every(({ terminal }) => terminal.kind !== 'return' || terminal.value === null)
  const own = fn.blocks.filter((_, b) => cfg.dominates(blockId(start), blockId(b)))
  const replaces = own.some(({ body }) =>
    body.some((value) => {
      const write = fn.instructions[value]
      return write?.kind === 'set-member' || (write?.kind === 'store' && flow.variable(write.variable).kind !== 'catch')
    }),
  )
  return isVoid && !replaces && own.some(({ terminal }) => terminal.kind === 'return')
}

/** What is read may be absent, and the handler does not tell absence from other failures. */
function mayBeAbsent(flow: ModuleFlow, handler: HandlerShape): boolean {
  if (tellsAbsenceApart(flow, handler)) return false
  return (
    handler.form === 'catch' ||
    handler.form === 'promise' ||
    takesFallback(flow, handler) ||
    (handler.form === 'callback' && isOptionalPart(flow, handler))
  )
}

/** `if (err.code === 'ENOENT')`: the handler knows absence by its code, so whatever else fails is no answer. */
function tellsAbsenceApart(flow: ModuleFlow, { fn, start, form }: HandlerShape): boolean {
  if (form !== 'catch') return false
  const cfg = flow.cfg(fn.index)
  return fn.blocks.some(
    ({ body, terminal }, b) =>
      terminal.kind === 'branch' &&
      cfg.dominates(blockId(start), blockId(b)) &&
      body.some((value) => {
        const text = fn.instructions[value]
        return text?.kind === 'literal' && typeof text.value === 'string' && /^ENO(?:ENT|TDIR)\b/.test(text.value)
      }),
  )
}

/** The first thing tried is whether something exists, so that what follows runs only if it does. */
function beginsWithProbe(flow: ModuleFlow, sites: readonly CallSite[]): boolean {
  const first = sites.find((site) => flow.rows(site, 'flow').length === 0)
  return (
    first !== undefined &&
    (flow.rows(first, 'probe').some(({ row }) => row.probes === 'existence' || row.probes === 'read') ||
      beginsWithOptional(flow, sites))
  )
}

/** What stands before the load of something optional only makes its name. */
function beginsWithOptional(flow: ModuleFlow, sites: readonly CallSite[]): boolean {
  const at = sites.findIndex((site) => loadsOptional(flow, site))
  return at >= 0 && sites.slice(0, at).every((site) => weighCall(flow, site) !== 'effect')
}

/** `require('request-logs')(data)`, `` require(`./${name}/extra`) ``: a package, or what may be there or not, is loaded where it is used. */
function loadsOptional(flow: ModuleFlow, site: CallSite): boolean {
  const [path] = site.call.args
  if (!path || !isRequire(flow, site)) return false
  const given = flow.constant({ fn: site.ref.fn, value: path.value })
  return typeof given !== 'string' || !/^[./]/.test(given)
}

/** The handler is empty or answers constants, so that the absence is its only subject. */
function answersLittle(flow: ModuleFlow, handler: HandlerShape): boolean {
  if (handler.form !== 'catch') return false
  const cfg = flow.cfg(handler.fn.index)
  const own = handler.fn.blocks.filter((_, b) => cfg.dominates(blockId(handler.start), blockId(b)))
  return (
    own.every((block) => !block.body.some((value) => handler.fn.instructions[value]?.kind === 'call')) ||
    answersConstant(flow, handler)
  )
}

/** All ways through the handler end by returning a constant. */
export function answersConstant(flow: ModuleFlow, handler: HandlerShape): boolean {
  const cfg = flow.cfg(handler.fn.index)
  let returns = 0
  for (let b = 0; b < handler.fn.blocks.length; b++) {
    const block = handler.fn.blocks[b]
    if (!block || !cfg.dominates(blockId(handler.start), blockId(b))) continue
    if (block.terminal.kind !== 'return') continue
    returns++
    const value: ValueId | null = block.terminal.value
    if (value !== null && !isConstant(flow, handler.fn.index, value)) return false
  }
  return returns > 0
}

function isConstant(flow: ModuleFlow, fn: FunctionIndex, value: ValueId): boolean {
  const instruction = flow.instruction({ fn, value })
  if (instruction.kind === 'array') return instruction.elements.length === 0
  return instruction.kind === 'literal' || flow.constant({ fn, value }) !== undefined
}
