// What a function lets go of an error that it is given: the ways through it on which nothing is logged, and what is true of the
// error on each of them. Part of a function's interface, so that a handler is judged where another file registers it.
import { blockId, valueId, type BlockId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { SetMember } from '../ir/instruction'
import type { FunctionIr, Parameter } from '../ir/module'
import { deriveForward, nestedFunctions, type DerivedValues } from '../flow/derived'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { MAX_CHAIN, MAX_HANDLER_WAYS, MAX_HELPER_DEPTH } from '../limits'
import { errorCondition, type ErrorCondition } from '../query/central-handlers/error-conditions'
import { inProduction } from '../query/run-kinds'
import { calleeName } from '../flow/written-names'
import { effectsOf } from './effects'

/** A way through a handler on which nothing is logged. */
export interface UnloggedWay {
  /** All of them are true of the error. */
  readonly conditions: readonly ErrorCondition[]
  /**
   * `handed-on`: to the next handler, in the end to the framework. `unclear`: kept somewhere, or given to code that nobody knows,
   * which may log it.
   */
  readonly becomes: 'dropped' | 'handed-on' | 'unclear'
}

/** Which parameter is the error; `caught`: what a `try` around the call of the second parameter catches. */
export type ErrorEntry = number | 'caught'

/** What a function does with errors, by where they come in. Absent: it takes none there. */
export interface ErrorHandling {
  /** How many parameters it declares. */
  readonly parameters: number
  readonly given?: readonly UnloggedWay[]
  readonly caught?: readonly UnloggedWay[]
}

/** Collects {@link ErrorHandling}; null for functions that by the look of them handle no errors. */
export function errorHandlingOf(flow: ModuleFlow, fn: FunctionIr): ErrorHandling | null {
  const given = mayBeHandler(fn, 0) ? waysThrough(flow, fn, 0) : null
  const caught = mayBeHandler(fn, 'caught') ? waysThrough(flow, fn, 'caught') : null
  if (!given && !caught) return null
  return { parameters: fn.parameters.length, ...(given && { given }), ...(caught && { caught }) }
}

/** Frameworks that tell error middleware from others do so by its four parameters. */
const ERROR_MIDDLEWARE_ARITY = 4

/** Cheap: whether errors may come into a function there. */
export function mayBeHandler({ parameters, tries }: FunctionIr, entry: ErrorEntry): boolean {
  if (entry === 'caught') return parameters.length >= 2 && tries.some(({ kind }) => kind === 'catch')
  const given = parameters[entry]
  if (parameters.length === ERROR_MIDDLEWARE_ARITY || isErrorName(given?.name ?? null)) return true
  // `({ error, path }) => …`, `(request, h) => …`: the error is a member of what is given.
  return given?.pattern?.some(isErrorName) === true || (isRequest(given) && isToolkit(parameters[1]))
}

function isRequest(parameter: Parameter | undefined): boolean {
  return parameter !== undefined && /^_?(?:req|request)$/.test(parameter.name ?? '')
}

function isToolkit(parameter: Parameter | undefined): boolean {
  return parameter !== undefined && /^_?(?:h|toolkit)$/.test(parameter.name ?? '')
}

function isErrorName(name: string | null): boolean {
  return name !== null && /^_*(e|er|err|error|ex|exception)\d*$|(err|error|exception)$/i.test(name)
}

/** The unlogged ways from where the error comes in; null where none comes in there. */
export function waysThrough(flow: ModuleFlow, fn: FunctionIr, entry: ErrorEntry): readonly UnloggedWay[] | null {
  const starts = startsOf(flow, fn, entry)
  if (starts.length === 0) return null
  return starts.flatMap(({ start, error }) =>
    unloggedWays(
      { flow, fn, derived: deriveForward(flow, fn.index, error === null ? [] : [error], () => true) },
      start,
    ),
  )
}

/** Where the handling begins, and the value that is the error there. */
interface Start {
  readonly start: BlockId
  /** Null: the function takes none, as `() => new Response('failed')`. */
  readonly error: ValueId | null
}

/** A parameter is the error from the entry on; `caught`: what fails in a `try` around the next handler. */
function startsOf(flow: ModuleFlow, fn: FunctionIr, entry: ErrorEntry): readonly Start[] {
  if (entry !== 'caught') {
    const parameter = fn.parameters[entry]
    if (!parameter && fn.instructions.some((read) => read.kind === 'ambient' && read.name === 'arguments')) return []
    return [{ start: blockId(0), error: parameter?.value ?? null }]
  }
  return fn.tries.flatMap((region, i) =>
    region.kind === 'catch' && runsNext(flow, fn, i) ? [{ start: region.handler, error: region.caught }] : [],
  )
}

/** The tried code calls the function's second parameter. */
function runsNext(flow: ModuleFlow, fn: FunctionIr, region: number): boolean {
  return fn.blocks.some(
    (block) =>
      block.region === region &&
      block.body.some((value) => {
        const call = fn.instructions[value]
        if (call?.kind !== 'call') return false
        return flow.producers({ fn: fn.index, value: call.callee }).some((made) => {
          const next = flow.instruction(made)
          return next.kind === 'parameter' && next.index === 1
        })
      }),
  )
}

interface Handling {
  readonly flow: ModuleFlow
  readonly fn: FunctionIr
  readonly derived: DerivedValues
}

/** What a branch on the way has decided: a value and its outcome. */
interface Choice {
  readonly value: ValueId
  readonly truthy: boolean
}

/** A way under way. */
interface Way {
  readonly block: BlockId
  readonly choices: readonly Choice[]
  readonly handsOn: boolean
  readonly isUnclear: boolean
  readonly seen: readonly BlockId[]
}

/** All ways from the start to an end that pass no log call. Past the limit: one that nothing is known of. */
function unloggedWays(handling: Handling, start: BlockId): readonly UnloggedWay[] {
  const { fn } = handling
  const found: EndedWay[] = []
  const work: Way[] = [{ block: start, choices: [], handsOn: false, isUnclear: false, seen: [] }]
  for (let steps = 0; work.length > 0; steps++) {
    const way = work.pop()
    if (!way) break
    if (steps > MAX_HANDLER_WAYS) return [{ conditions: [], becomes: 'unclear' }]
    const passed = passBlock(handling, way)
    if (!passed) continue
    const terminal = fn.blocks[way.block]?.terminal
    if (terminal?.kind === 'return') found.push({ choices: way.choices, becomes: endOf(passed) })
    else if (terminal?.kind === 'throw')
      found.push({ choices: way.choices, becomes: passed.isUnclear ? 'unclear' : 'handed-on' })
    else work.push(...onwards(handling, passed))
  }
  return merged(found).map((way) => toUnlogged(handling, way))
}

/** A way that came to an end of the function. */
interface EndedWay {
  readonly choices: readonly Choice[]
  readonly becomes: UnloggedWay['becomes']
}

/** Two ways that differ in the outcome of one question only do not depend on it. */
function merged(ways: readonly EndedWay[]): readonly EndedWay[] {
  const keyOf = ({ choices, becomes }: EndedWay): string =>
    `${becomes} ${choices
      .map(({ value, truthy }) => `${value}${truthy ? '+' : '-'}`)
      .sort()
      .join()}`
  const left = new Map(ways.map((way) => [keyOf(way), way]))
  const work = [...left.values()]
  for (let way = work.pop(); way; way = work.pop()) {
    if (left.get(keyOf(way)) !== way) continue
    for (const choice of way.choices) {
      const rest = way.choices.filter((each) => each !== choice)
      const other = keyOf({ ...way, choices: [...rest, { ...choice, truthy: !choice.truthy }] })
      if (!left.has(other)) continue
      left.delete(other)
      left.delete(keyOf(way))
      const both = { ...way, choices: rest }
      left.set(keyOf(both), both)
      work.push(both, ...left.values())
      break
    }
  }
  return [...left.values()]
}

function toUnlogged({ flow, fn, derived }: Handling, { choices, becomes }: EndedWay): UnloggedWay {
  const conditions = choices.map(({ value, truthy }) => errorCondition(flow, derived, { fn: fn.index, value }, truthy))
  const byText = new Map(conditions.map((condition) => [JSON.stringify(condition), condition]))
  return { conditions: [...byText.keys()].sort().flatMap((key) => byText.get(key) ?? []), becomes }
}

function endOf({ handsOn, isUnclear }: Way): UnloggedWay['becomes'] {
  return isUnclear ? 'unclear' : handsOn ? 'handed-on' : 'dropped'
}

/** The way behind a block's instructions; null where one of them logs. */
function passBlock(handling: Handling, way: Way): Way | null {
  const { flow, fn, derived } = handling
  const effects = effectsOf(flow)
  let { handsOn, isUnclear } = way
  for (const value of fn.blocks[way.block]?.body ?? []) {
    const instruction = fn.instructions[value]
    if (instruction?.kind === 'set-member') isUnclear ||= keeps(handling, instruction)
    if (instruction?.kind === 'function') isUnclear ||= mayKeepInside(handling, instruction.target)
    if (instruction?.kind !== 'call') continue
    const site = { ref: { fn: fn.index, value }, call: instruction }
    if (effects.isLogging(site)) return null
    const isHandedOn = flow
      .rows(site, 'escape')
      .some(({ row }) => row.to !== 'listeners' && flow.at(site, row.error).some((ref: ValueRef) => derived.has(ref)))
    handsOn ||= isHandedOn || isNext(flow, site, derived)
    isUnclear ||= !isHandedOn && !isNext(flow, site, derived) && mayKeep(handling, site)
  }
  return { ...way, handsOn, isUnclear }
}

/** `req.err = err`: somebody may look there. An answer's body is no such place. */
function keeps({ flow, fn, derived }: Handling, { object, value }: SetMember): boolean {
  if (!derived.has({ fn: fn.index, value }) || !isWhole(flow, { fn: fn.index, value })) return false
  return flow.producers({ fn: fn.index, value: object }).some((made) => flow.instruction(made).kind !== 'object')
}

/** The error itself, not a text or a member of it. */
function isWhole(flow: ModuleFlow, ref: ValueRef): boolean {
  return flow.producers(ref).some((made) => {
    const { kind } = flow.instruction(made)
    return kind === 'parameter' || kind === 'caught'
  })
}

/** `next(err)` with the handler's own last parameter. */
function isNext(flow: ModuleFlow, { ref, call }: CallSite, derived: DerivedValues): boolean {
  const [first] = call.args
  if (!first || !derived.has({ fn: ref.fn, value: first.value })) return false
  return flow.producers({ fn: ref.fn, value: call.callee }).some((made) => {
    const parameter = flow.instruction(made)
    return parameter.kind === 'parameter' && made.fn === ref.fn && parameter.index >= 1
  })
}

/** `find().then((answer) => answer(err))`: a closure logs, hands the error on, or gives it to code that nobody knows. */
function mayKeepInside(handling: Handling, target: FunctionIndex): boolean {
  const { flow, derived } = handling
  return nestedFunctions(flow, target).some((index) => {
    const inside = flow.facts.functions[index]
    return (
      inside !== undefined &&
      callsOf(flow, inside).some(
        (site) =>
          (effectsOf(flow).isLogging(site) || mayKeep(handling, site) || flow.rows(site, 'escape').length > 0) &&
          site.call.args.some(({ value }) => derived.has({ fn: index, value })),
      )
    )
  })
}

/** Code that nobody knows is given the error itself. */
function mayKeep({ flow, derived }: Handling, site: CallSite): boolean {
  const isGiven = site.call.args.some(({ value }) => {
    const ref = { fn: site.ref.fn, value }
    return derived.has(ref) && isWhole(flow, ref)
  })
  return isGiven && !isHarmless(flow, site, 0)
}

const QUESTION = /^(?:is|has|can|should)[A-Z]/

/** A call that logs nothing and keeps nothing: a question, or code of which all is known. */
function isHarmless(flow: ModuleFlow, site: CallSite, depth: number): boolean {
  if (effectsOf(flow).isLogging(site) || depth > MAX_HELPER_DEPTH) return false
  const linked = flow.linked(site)
  if (linked.length > 0) return linked.every(({ call }) => call.isClosed && call.logs === 'never')
  const callee = { fn: site.ref.fn, value: site.call.callee }
  const local = flow.graph.functionsOf(callee).flatMap((index) => flow.facts.functions[index] ?? [])
  if (local.length > 0) return local.every((fn) => callsOf(flow, fn).every((call) => isHarmless(flow, call, depth + 1)))
  return flow.isModelled(site) || QUESTION.test(calleeName(flow, site) ?? '') || isOfPackage(flow, callee)
}

function callsOf(flow: ModuleFlow, fn: FunctionIr): readonly CallSite[] {
  return fn.instructions.flatMap((_, value) => callAt(flow, { fn: fn.index, value: valueId(value) }) ?? [])
}

/** A package without a model does not write the project's log. */
function isOfPackage(flow: ModuleFlow, callee: ValueRef): boolean {
  let at = callee
  for (let i = 0; i < MAX_CHAIN; i++) {
    const instruction = flow.instruction(at)
    if (instruction.kind === 'member') at = { fn: at.fn, value: instruction.object }
    else if (instruction.kind === 'load') {
      const module = flow.variable(instruction.variable).import?.module
      return module !== undefined && /^(?:@[\w-]+\/)?[a-z][\w.-]*(?:\/|$)/.test(module)
    } else return false
  }
  return false
}

/** `if (res.headersSent) return next(err)`: true where the condition holds once the answer is under way; null: it asks something else. */
function answerSent(fn: FunctionIr, value: ValueId): boolean | null {
  const condition = fn.instructions[value]
  if (condition?.kind === 'member' && condition.property === 'headersSent') return true
  if (condition?.kind !== 'operator' || condition.op !== '!' || condition.operands[0] === undefined) return null
  const inner = answerSent(fn, condition.operands[0])
  return inner === null ? null : !inner
}

function onwards({ flow, fn }: Handling, way: Way): readonly Way[] {
  const terminal = fn.blocks[way.block]?.terminal
  const seen = [...way.seen, way.block]
  const to = (block: BlockId, choice: Choice | null): readonly Way[] =>
    seen.includes(block) ? [] : [{ ...way, block, seen, choices: choice ? [...way.choices, choice] : way.choices }]
  if (terminal?.kind === 'branch') {
    const value = terminal.condition
    const isSent = answerSent(fn, value)
    if (isSent !== null) return to(isSent ? terminal.else : terminal.then, null)
    const holds = inProduction(flow, { fn: fn.index, value })
    if (holds !== null) return to(holds ? terminal.then : terminal.else, null)
    return [...to(terminal.then, { value, truthy: true }), ...to(terminal.else, { value, truthy: false })]
  }
  return (flow.cfg(fn.index).successors[way.block] ?? []).flatMap((block) => to(block, null))
}
