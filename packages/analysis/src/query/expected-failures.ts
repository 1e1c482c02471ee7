// Failures that are ordinary answers: parsing, existence checks, feature probes, clean-up. Told by what is tried, not by the catch.
import { blockId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { calleeName } from '../summary/effects'
import { isResultUsed } from './error-cover'
import { splitWords } from './names'
import type { ModuleView } from './view'

/** What is tried. */
export interface Failure {
  /** Calls that can fail, in order. */
  readonly calls: readonly ValueRef[]
  /** Something is awaited, so input or output is likely. */
  readonly hasAwait: boolean
  /** Some call is made for its effect: its result is not used. */
  readonly hasAction: boolean
  /** A promise whose rejection is handled just like its fulfilment: `.then(() => done()).catch(() => done())`. */
  readonly isSettledAlike?: boolean
  /** The tried code ends by returning a truth value (the failure means the other one). */
  readonly returnsTruth: boolean
}

/** The calls inside a try region (and regions nested in it). */
export function failureOf(flow: ModuleFlow, fn: FunctionIr, region: number): Failure {
  const calls: ValueRef[] = []
  let hasAwait = false
  let hasAction = false
  let returnsTruth = false
  fn.blocks.forEach((block) => {
    if (!isWithin(fn, block.region, region)) return
    for (const value of block.body) {
      const instruction = fn.instructions[value]
      if (instruction?.kind === 'call') {
        calls.push({ fn: fn.index, value })
        hasAction ||= instruction.form === 'call' && !isResultUsed(flow, { fn: fn.index, value })
      }
      if (instruction?.kind === 'await') hasAwait = true
    }
    if (block.terminal.kind === 'return' && block.terminal.value !== null) {
      const returned = { fn: fn.index, value: block.terminal.value }
      returnsTruth ||= typeof flow.constant(returned) === 'boolean' || isVerdict(flow, returned)
    }
  })
  return { calls, hasAwait, hasAction, returnsTruth }
}

/** `return await argon2Verify(…)`: a question whose answer is yes or an exception. */
function isVerdict(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).every((made) => {
    const site = callAt(flow, made)
    const words = site ? splitWords(calleeName(flow, site) ?? '') : []
    return words.some((word) => /^(verify|compare|matches|validate)$/.test(word))
  })
}

function isWithin(fn: FunctionIr, inner: number | null, region: number): boolean {
  for (let r = inner; r !== null; r = fn.tries[r]?.outer ?? null) if (r === region) return true
  return false
}

/** The handler as far as this question needs it. */
export interface HandlerShape {
  readonly fn: FunctionIr
  readonly start: number
  readonly form: 'catch' | 'promise' | 'callback' | 'listener'
}

/** In which way the failure is an ordinary answer, so that nobody misses a log, in words; null when it is none. */
export function expectedFailure(view: ModuleView, failure: Failure, handler: HandlerShape): string | null {
  const { flow } = view
  if (failure.calls.length === 0) return handler.form === 'catch' ? 'nothing is called that can fail' : null
  if (failure.returnsTruth && answersConstant(flow, handler)) return 'the failure means the answer no'
  const sites = failure.calls.flatMap((ref) => callAt(flow, ref) ?? [])
  const weights = sites.map((site) => weigh(flow, site))
  if (beginsWithProbe(flow, sites) && answersLittle(flow, handler)) return 'it is tried whether something exists'
  if (weights.includes('effect')) return null
  if (weights.includes('read'))
    return handler.form === 'catch' || handler.form === 'promise' ? 'what is read may be absent' : null
  if (weights.includes('probe')) return 'what is tried asks a question, and its failure is an answer'
  return weights.every((weight) => weight === 'pure') ? 'nothing that is called fails in a way worth a log' : null
}

/** The first thing tried is whether something exists, so that what follows runs only if it does. */
function beginsWithProbe(flow: ModuleFlow, sites: readonly CallSite[]): boolean {
  const first = sites.find((site) => flow.rows(site, 'flow').length === 0)
  return (
    first !== undefined &&
    flow.rows(first, 'probe').some(({ row }) => row.probes === 'existence' || row.probes === 'read')
  )
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

/** `pure`: cannot fail in a way worth a log; `probe`: its failure is an answer; `read`: of something that may be absent; `effect`: anything else. */
function weigh(flow: ModuleFlow, site: CallSite): 'pure' | 'probe' | 'read' | 'effect' {
  if (isSentByReceiver(flow, site)) return 'effect'
  const [probe] = flow.rows(site, 'probe')
  if (probe) return probe.row.probes === 'read' ? 'read' : 'probe'
  if (flow.rows(site, 'log').length > 0) return 'pure'
  if (flow.rows(site, 'outbound').length > 0) return 'effect'
  const isBuiltIn =
    flow.rows(site, 'flow').some(({ area }) => area === 'ecmascript') ||
    flow.rows(site, 'barrier').some(({ area }) => area === 'ecmascript')
  if (isBuiltIn && (isProven(flow, site) || !isAwaited(flow, site))) return 'pure'
  if (isTelemetry(flow, site)) return 'probe'
  if (site.call.form === 'import' || isRequire(flow, site)) return 'probe'
  const name = calleeName(flow, site)
  if (name !== null && ANSWERS.has(name)) return 'pure'
  const [verb] = name === null ? [] : splitWords(name)
  return verb !== undefined && flow.knowledge.probeNames.includes(verb) ? 'probe' : 'effect'
}

/** `got(url).json()`: the call on the result sends the request. */
function isSentByReceiver(flow: ModuleFlow, site: CallSite): boolean {
  return flow.at(site, 'Receiver').some((ref) => {
    const inner = callAt(flow, ref)
    return inner !== null && flow.rows(inner, 'outbound').length > 0
  })
}

/** A promise of the platform's own methods is none: what is awaited comes from elsewhere (`db.find().sort()`). */
function isAwaited(flow: ModuleFlow, site: CallSite): boolean {
  const instructions = flow.facts.functions[site.ref.fn]?.instructions ?? []
  return instructions.some((instruction) => instruction.kind === 'await' && instruction.value === site.ref.value)
}

/** Usage statistics are sent as best they can; `telemetry.send(…)`. */
function isTelemetry(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  if (callee.kind !== 'member') return false
  const object = flow.instruction({ fn: site.ref.fn, value: callee.object })
  const name =
    object.kind === 'member' ? object.property : object.kind === 'load' ? flow.variable(object.variable).name : null
  return name !== null && splitWords(name).some((word) => /^(telemetry|analytics|metrics?|statsd)$/.test(word))
}

/** The callee is known by where it comes from, not only by a method name that many values have. */
function isProven(flow: ModuleFlow, site: CallSite): boolean {
  return flow.identities.proven({ fn: site.ref.fn, value: site.call.callee }).length > 0
}

/** Names of functions that take an outcome; they are not what is tried. */
const ANSWERS = new Set(['resolve', 'done', 'callback', 'cb', 'next'])

function isRequire(flow: ModuleFlow, site: CallSite): boolean {
  const callee = flow.instruction({ fn: site.ref.fn, value: site.call.callee })
  return (
    callee.kind === 'load' &&
    flow.variable(callee.variable).kind === 'global' &&
    flow.variable(callee.variable).name === 'require'
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
  return instruction.kind === 'literal' || flow.constant({ fn, value }) !== undefined
}
