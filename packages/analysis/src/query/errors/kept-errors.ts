// Calls whose errors do not simply go on: a `catch` around them, or a `.catch()` behind them, may log or keep what they throw. Whoever
// throws in another file cannot see it, so the names of what is called this way are a fact of the package.
import { blockId, type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { FunctionIr } from '../../ir/module'
import { deriveForward, nestedFunctions, type DerivedValues } from '../../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { findUncoveredExits } from '../../flow/paths'
import { callsNamed } from '../../flow/call-names'
import { calleeName, nameOf } from '../../flow/written-names'
import { MAX_CHAIN } from '../../limits'

/** What is called where its error is kept. Plain data. */
export interface KeptCall {
  /** Last name of what is called; null: whatever somebody gives. */
  readonly name: string | null
}

const HANDS_ON = /^(?:next|reject|done|cb|callback)$/
const PROMISES = /^(?:then|catch|finally)$/
const BLOCK = /\bcatch\s*(?:\([^)]*\))?\s*\{([^}]*)/g
const HANDING_ON = /\bthrow\b|\b(?:next|reject|done|cb|callback)\(/g
const METHOD = /\.catch\(\s*(?!(?:next|reject|done|cb|callback)\s*\))/

/** The text may hold such a call: some `catch` in it does more than to hand on. */
export function mayKeepErrors(text: string): boolean {
  if (!text.includes('catch')) return false
  if (METHOD.test(text)) return true
  for (const [, body = ''] of text.matchAll(BLOCK))
    if (body.search(HANDING_ON) < 0 || body.replaceAll(HANDING_ON, '').includes('(')) return true
  return false
}

/** The calls of a module whose errors are kept, without doubles. */
export function findKeptCalls(flow: ModuleFlow): readonly KeptCall[] {
  const names = new Set<string | null>()
  for (const fn of flow.facts.functions) for (const name of keptIn(flow, fn)) names.add(name)
  for (const site of callsNamed(flow, 'catch')) for (const name of keptBehind(flow, site)) names.add(name)
  return [...names].map((name) => ({ name }))
}

/** Some way through `catch` does not hand the error on as it is, or something else is given it first. */
function keptIn(flow: ModuleFlow, fn: FunctionIr): readonly (string | null)[] {
  return fn.tries.flatMap((region) => {
    if (region.kind !== 'catch') return []
    const cfg = flow.cfg(fn.index)
    const derived = deriveForward(flow, fn.index, [region.caught])
    if (handsOn(flow, { fn, start: region.handler, derived })) return []
    return fn.blocks.flatMap(({ body }, b) =>
      cfg.handlers[b] === region.handler ? body.flatMap((value) => namesAt(flow, fn, value)) : [],
    )
  })
}

interface Handling {
  readonly fn: FunctionIr
  readonly start: BlockId
  readonly derived: DerivedValues
}

function handsOn(flow: ModuleFlow, { fn, start, derived }: Handling): boolean {
  const cfg = flow.cfg(fn.index)
  let isGivenAway = false
  const covers = (value: ValueId): boolean => {
    const site = callAt(flow, { fn: fn.index, value })
    if (!site?.call.args.some((argument) => derived.has({ fn: fn.index, value: argument.value }))) return false
    return HANDS_ON.test(calleeName(flow, site) ?? '')
  }
  fn.blocks.forEach(({ body }, b) => {
    if (isGivenAway || !cfg.dominates(start, blockId(b))) return
    isGivenAway = body.some((value) => {
      const site = callAt(flow, { fn: fn.index, value })
      const isGiven = site?.call.args.some((argument) => derived.has({ fn: fn.index, value: argument.value })) ?? false
      return isGiven && !covers(value)
    })
  })
  if (isGivenAway) return false
  const exits = findUncoveredExits({ cfg, start, place: 0, covers })
  return exits.every(({ kind, value }) => kind === 'throw' && value !== null && derived.has({ fn: fn.index, value }))
}

/** The name of what an instruction calls, and those of what a function calls that is made there. */
function namesAt(flow: ModuleFlow, fn: FunctionIr, value: ValueId): readonly (string | null)[] {
  const instruction = fn.instructions[value]
  if (instruction?.kind === 'function')
    return nestedFunctions(flow, instruction.target).flatMap((index) =>
      (flow.facts.functions[index]?.instructions ?? []).flatMap((_, at) => nameAt(flow, index, at as ValueId)),
    )
  return nameAt(flow, fn.index, value)
}

function nameAt(flow: ModuleFlow, fn: FunctionIndex, value: ValueId): readonly (string | null)[] {
  const site = callAt(flow, { fn, value })
  if (!site) return []
  const callee = { fn, value: site.call.callee }
  const name = nameOf(flow, callee)
  // What a middleware hands on to is asked about as a central handler.
  if (name === null || HANDS_ON.test(name) || PROMISES.test(name)) return []
  return [isGiven(flow, callee) ? null : name]
}

/** `fn(req, res, next)`, where the function around is given `fn`. */
function isGiven(flow: ModuleFlow, callee: ValueRef): boolean {
  return flow.producers(callee).some((made) => flow.instruction(made).kind === 'parameter')
}

/** `service.login(name).catch(log)`, `Promise.resolve(fn(req)).catch((error) => { … })`. */
function keptBehind(flow: ModuleFlow, site: CallSite): readonly (string | null)[] {
  const { fn } = site.ref
  const callee = flow.instruction({ fn, value: site.call.callee })
  const [handler] = site.call.args
  if (callee.kind !== 'member' || callee.property !== 'catch' || !handler) return []
  const ref = { fn, value: handler.value }
  if (HANDS_ON.test(nameOf(flow, ref) ?? '')) return []
  const own = flow.graph.functionsOf(ref)
  const isHandedOn =
    own.length > 0 &&
    own.every((index) => {
      const handling = flow.facts.functions[index]
      const [given] = handling?.parameters ?? []
      if (!handling || !given) return false
      return handsOn(flow, { fn: handling, start: blockId(0), derived: deriveForward(flow, index, [given.value]) })
    })
  return isHandedOn ? [] : chainNames(flow, { fn, value: callee.object }, 0)
}

/** Names of all that is called in a chain to make a value: what a variable holds is followed to where that is made. */
function chainNames(flow: ModuleFlow, ref: ValueRef, depth: number): readonly (string | null)[] {
  if (depth > MAX_CHAIN) return [null]
  return flow.producers(ref).flatMap((each) => {
    const made = flow.instruction(each)
    if (made.kind !== 'call') return []
    const callee = flow.instruction({ fn: each.fn, value: made.callee })
    const parts = [...made.args.map(({ value }) => value), ...(callee.kind === 'member' ? [callee.object] : [])]
    const inner = parts.flatMap((value) => {
      const part = { fn: each.fn, value }
      return flow.instruction(part).kind === 'call' ? chainNames(flow, part, depth + 1) : []
    })
    return [...nameAt(flow, each.fn, each.value), ...inner]
  })
}
