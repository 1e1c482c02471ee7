// The central error handlers that a file registers with a framework, and which errors each of them lets go without a log record.
import { blockId, type BlockId, type FunctionId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { deriveForward, type DerivedValues } from '../flow/derived'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { MAX_HANDLER_WAYS } from '../limits'
import type { HandlerRow } from '../model/rows'
import { effectsOf } from '../summary/effects'
import { errorCondition, holdsOf, type ErrorCondition, type ThrownError } from './error-conditions'

/** A way through a handler on which nothing is logged. */
export interface UnloggedWay {
  /** All of them are true of the error. */
  readonly conditions: readonly ErrorCondition[]
  /** `handed-on`: to the next handler, in the end to the framework. */
  readonly becomes: 'dropped' | 'handed-on'
}

/** One registered handler. Plain data. */
export interface CentralHandler {
  readonly framework: string
  /** The function, by its stable name. */
  readonly fn: FunctionId
  /** Names of the classes that it is registered for; null: all errors. */
  readonly classes: readonly string[] | null
  /** What the framework logs of errors that nobody handles. */
  readonly otherwise: HandlerRow['otherwise']
  /** Empty: every error is logged. */
  readonly unlogged: readonly UnloggedWay[]
}

/** Finds the handlers that a module registers, in the order of their registration. */
export function findCentralHandlers(flow: ModuleFlow): readonly CentralHandler[] {
  return flow.calls.flatMap((site) =>
    flow.rows(site, 'handler').flatMap(({ row }) => (holds(flow, site, row) ? handlersOf(flow, site, row) : [])),
  )
}

/** What becomes of an error that reaches a handler. */
export function becomesOf(handler: CentralHandler, error: ThrownError): 'logged' | 'dropped' | 'handed-on' | 'unknown' {
  if (handler.classes !== null) {
    const isOne = handler.classes.some((name) => error.classes.includes(name))
    if (!isOne) return error.isComplete ? 'handed-on' : 'unknown'
  }
  let mayBe = false
  for (const way of handler.unlogged) {
    const verdicts = way.conditions.map((condition) => holdsOf(condition, error))
    if (verdicts.includes('no')) continue
    if (!verdicts.includes('maybe')) return way.becomes
    mayBe = true
  }
  return mayBe ? 'unknown' : 'logged'
}

function holds(flow: ModuleFlow, site: CallSite, row: HandlerRow): boolean {
  return Object.entries(row.when ?? {}).every(([position, wanted]) =>
    flow.at(site, position).some((ref) => flow.constant(ref) === wanted),
  )
}

function handlersOf(flow: ModuleFlow, site: CallSite, row: HandlerRow): readonly CentralHandler[] {
  const functions =
    row.method === undefined
      ? (row.handler ?? []).flatMap((position) => flow.at(site, position).flatMap((ref) => flow.graph.functionsOf(ref)))
      : decoratedMethods(flow, site, row.method)
  const classes = row.method === undefined ? null : namedClasses(flow, site)
  const { framework, otherwise } = row
  return [...new Set(functions)].flatMap((index) => {
    const fn = flow.facts.functions[index]
    if (!fn || (row.arity !== undefined && fn.parameters.length !== row.arity)) return []
    return startsOf(flow, fn, row).map(({ start, error }): CentralHandler => {
      const unlogged = unloggedWays({ flow, fn, row, derived: deriveForward(flow, index, [error], () => true) }, start)
      return { framework, fn: fn.id, classes, otherwise, unlogged }
    })
  })
}

/** The method of this name of the class that the call decorates. */
function decoratedMethods(flow: ModuleFlow, site: CallSite, method: string): readonly FunctionIndex[] {
  return flow.facts.classes
    .filter((cls) => cls.owner === site.ref.fn && cls.decorators.includes(site.ref.value))
    .flatMap((cls) => cls.members.flatMap((member) => (member.name === method ? (member.target ?? []) : [])))
}

/** Classes that the decorator names; none: it is for all errors. */
function namedClasses(flow: ModuleFlow, site: CallSite): readonly string[] | null {
  const names = site.call.args.flatMap((argument) => {
    const instruction = flow.instruction({ fn: site.ref.fn, value: argument.value })
    if (instruction.kind === 'member') return instruction.property ?? []
    return instruction.kind === 'load' ? flow.variable(instruction.variable).name : []
  })
  return names.length === 0 ? null : names
}

/** Where the handling begins, and the value that is the error there. */
interface Start {
  readonly start: BlockId
  readonly error: ValueId
}

/** A parameter is the error from the entry on; `caught`: what fails in a `try` around the next handler. */
function startsOf(flow: ModuleFlow, fn: FunctionIr, row: HandlerRow): readonly Start[] {
  if (row.error !== 'caught') {
    const parameter = fn.parameters[row.error]
    return parameter ? [{ start: blockId(0), error: parameter.value }] : []
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
  readonly row: HandlerRow
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
  readonly seen: readonly BlockId[]
}

/** All ways from the start to an end that pass no log call. Past the limit: one that nothing is known of. */
function unloggedWays(handling: Handling, start: BlockId): readonly UnloggedWay[] {
  const { fn } = handling
  const found: EndedWay[] = []
  const work: Way[] = [{ block: start, choices: [], handsOn: false, seen: [] }]
  for (let steps = 0; work.length > 0; steps++) {
    const way = work.pop()
    if (!way) break
    if (steps > MAX_HANDLER_WAYS) return [{ conditions: [{ kind: 'other' }], becomes: 'dropped' }]
    const passed = passBlock(handling, way)
    if (!passed) continue
    const terminal = fn.blocks[way.block]?.terminal
    if (terminal?.kind === 'return')
      found.push({ choices: way.choices, becomes: passed.handsOn ? 'handed-on' : 'dropped' })
    else if (terminal?.kind === 'throw') found.push({ choices: way.choices, becomes: 'handed-on' })
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

/** The way behind a block's instructions; null where one of them logs. */
function passBlock({ flow, fn, derived }: Handling, way: Way): Way | null {
  const effects = effectsOf(flow)
  let { handsOn } = way
  for (const value of fn.blocks[way.block]?.body ?? []) {
    const instruction = fn.instructions[value]
    if (instruction?.kind !== 'call') continue
    const site = { ref: { fn: fn.index, value }, call: instruction }
    if (effects.isLogging(site)) return null
    handsOn ||= flow
      .rows(site, 'escape')
      .some(({ row }) => flow.at(site, row.error).some((ref: ValueRef) => derived.has(ref)))
  }
  return { ...way, handsOn }
}

function onwards({ flow, fn }: Handling, way: Way): readonly Way[] {
  const terminal = fn.blocks[way.block]?.terminal
  const seen = [...way.seen, way.block]
  const to = (block: BlockId, choice: Choice | null): readonly Way[] =>
    seen.includes(block) ? [] : [{ ...way, block, seen, choices: choice ? [...way.choices, choice] : way.choices }]
  if (terminal?.kind === 'branch') {
    const value = terminal.condition
    return [...to(terminal.then, { value, truthy: true }), ...to(terminal.else, { value, truthy: false })]
  }
  return (flow.cfg(fn.index).successors[way.block] ?? []).flatMap((block) => to(block, null))
}
