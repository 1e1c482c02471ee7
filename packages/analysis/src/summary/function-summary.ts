// The summary of a function: what a caller, a cache or another module may know of it. Plain data without offsets; two functions
// with equal summaries are interchangeable to everyone outside them.
import { blockId, type FunctionId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import type { ModuleFlow } from '../flow/module-flow'
import { findUncoveredExits } from '../flow/paths'
import { trace } from '../flow/trace'
import { effectsOf, isRecordRow } from './effects'

/** Where a flow begins. */
export type FlowFrom =
  | { readonly kind: 'parameter'; readonly index: number; readonly path: readonly string[] }
  | { readonly kind: 'source'; readonly source: string }
/** Where a flow ends. */
export type FlowTo =
  { readonly kind: 'return' } | { readonly kind: 'log'; readonly level: string } | { readonly kind: 'outbound' }

/** A value that comes in, or arises, and goes somewhere. */
export interface Flow {
  readonly from: FlowFrom
  readonly to: FlowTo
}

/** A record that the function writes. */
export interface LogEffect {
  readonly level: string
  readonly when: 'always' | 'sometimes' | 'on-throw'
}

/** What becomes of an exception that arises inside. */
export interface Outcome {
  readonly when: 'throws'
  readonly becomes: 'propagates' | 'rethrown' | 'logged' | 'returned' | 'swallowed'
}

/** Everything a caller may know. */
export interface FunctionSummary {
  readonly id: FunctionId
  readonly flows: readonly Flow[]
  readonly logs: readonly LogEffect[]
  readonly outcomes: readonly Outcome[]
  /** Parameters that the function logs, keeps, throws, returns or hands to code that is not known. */
  readonly handsOn: readonly number[]
  /** Identities of the results: `pino.Logger`. */
  readonly returns: readonly string[]
  readonly unknown: readonly string[]
}

/** Summaries of all functions of a module, in function order. */
export function summariseModule(flow: ModuleFlow): readonly FunctionSummary[] {
  return flow.facts.functions.map((fn) => summariseFunction(flow, fn))
}

function summariseFunction(flow: ModuleFlow, fn: FunctionIr): FunctionSummary {
  return {
    id: fn.id,
    flows: collectFlows(flow, fn),
    logs: collectLogs(flow, fn),
    outcomes: collectOutcomes(flow, fn),
    handsOn: [...effectsOf(flow).of(fn.index).handsOn].sort((a, b) => a - b),
    returns: [
      ...new Set(
        flow.graph.returns(fn.index).flatMap((ref) => flow.identities.proven(ref).flatMap((node) => node.type ?? [])),
      ),
    ].sort(),
    unknown: flow.facts.unknown.filter((note) => note.fn === fn.index).map((note) => note.reason),
  }
}

function collectFlows(flow: ModuleFlow, fn: FunctionIr): readonly Flow[] {
  const flows = new Map<string, Flow>()
  const add = (start: ValueRef, to: FlowTo): void => {
    for (const from of originsOf(flow, fn.index, start)) flows.set(JSON.stringify([from, to]), { from, to })
  }
  for (const ref of flow.graph.returns(fn.index)) add(ref, { kind: 'return' })
  fn.instructions.forEach((instruction, value) => {
    if (instruction.kind !== 'call') return
    const site = { ref: { fn: fn.index, value: value as ValueId }, call: instruction }
    for (const { row } of flow.rows(site, 'log')) {
      for (const argument of instruction.args)
        add({ fn: fn.index, value: argument.value }, { kind: 'log', level: row.level })
    }
    for (const { row } of flow.rows(site, 'outbound')) {
      for (const ref of [...(row.url ?? []), ...(row.host ?? [])].flatMap((position) => flow.at(site, position)))
        add(ref, { kind: 'outbound' })
    }
  })
  return [...flows.keys()].sort().map((key) => flows.get(key) as Flow)
}

function originsOf(flow: ModuleFlow, fn: FunctionIndex, start: ValueRef): readonly FlowFrom[] {
  const found: FlowFrom[] = []
  trace(flow, start, {
    intoCallers: false,
    visit: (node) => {
      const instruction = flow.instruction(node.ref)
      if (instruction.kind === 'parameter' && node.ref.fn === fn)
        found.push({ kind: 'parameter', index: instruction.index, path: node.path })
      const source = flow.valueRows(node.ref, 'source')[0]
      if (source) found.push({ kind: 'source', source: source.row.kind })
      return source ? 'stop' : 'continue'
    },
  })
  return found
}

function collectLogs(flow: ModuleFlow, fn: FunctionIr): readonly LogEffect[] {
  const cfg = flow.cfg(fn.index)
  const effects = new Map<string, LogEffect>()
  fn.instructions.forEach((instruction, value) => {
    if (instruction.kind !== 'call') return
    const site = { ref: { fn: fn.index, value: value as ValueId }, call: instruction }
    const row = flow.rows(site, 'log').find((r) => isRecordRow(r.row.kind))?.row
    const block = cfg.blockOf[value]
    if (!row || block === undefined || block < 0) return
    const callee = flow.instruction({ fn: fn.index, value: instruction.callee })
    const level = row.level === 'same' && callee.kind === 'member' ? (callee.property ?? row.level) : row.level
    const isInHandler = fn.tries.some((region) => cfg.dominates(region.handler, blockId(block)))
    const exits = findUncoveredExits({ cfg, start: blockId(0), place: 0, covers: (v) => v === value })
    const when = isInHandler ? 'on-throw' : exits.length === 0 ? 'always' : 'sometimes'
    effects.set(`${level} ${when}`, { level, when })
  })
  return [...effects.values()].sort((a, b) => (a.level + a.when < b.level + b.when ? -1 : 1))
}

/** One outcome per try region; a function without one lets exceptions propagate. */
function collectOutcomes(flow: ModuleFlow, fn: FunctionIr): readonly Outcome[] {
  const regions = fn.tries.filter((region) => region.kind === 'catch')
  if (regions.length === 0) return [{ when: 'throws', becomes: 'propagates' }]
  const effects = effectsOf(flow)
  return regions.map((region) => {
    const cfg = flow.cfg(fn.index)
    const blocks = fn.blocks.filter((_, b) => cfg.dominates(region.handler, blockId(b)))
    const calls = blocks.flatMap((block) => block.body).filter((value) => fn.instructions[value]?.kind === 'call')
    const logs = calls.some((value) => {
      const call = fn.instructions[value]
      return call?.kind === 'call' && effects.isLogging({ ref: { fn: fn.index, value }, call })
    })
    if (blocks.some((block) => block.terminal.kind === 'throw')) return { when: 'throws', becomes: 'rethrown' }
    if (logs) return { when: 'throws', becomes: 'logged' }
    const returnsIt = blocks.some(
      (block) =>
        block.terminal.kind === 'return' &&
        block.terminal.value !== null &&
        flow.producers({ fn: fn.index, value: block.terminal.value }).some((made) => made.value === region.caught),
    )
    return { when: 'throws', becomes: returnsIt ? 'returned' : 'swallowed' }
  })
}

/** One line for tests and `explain`: `logs(error, on-throw); param 0 -> return`. */
export function describeSummary(summary: FunctionSummary): string {
  const logs = summary.logs.map((log) => `logs(${log.level}, ${log.when})`)
  const flows = summary.flows.map((flow) => `${describeFrom(flow.from)} -> ${describeTo(flow.to)}`)
  const returns = summary.returns.map((type) => `returns ${type}`)
  return [...logs, ...flows, ...returns].join('; ')
}

function describeFrom(from: FlowFrom): string {
  if (from.kind === 'source') return from.source
  return `param ${from.index}${from.path.map((name) => `.${name}`).join('')}`
}

function describeTo(to: FlowTo): string {
  return to.kind === 'log' ? `log(${to.level})` : to.kind
}
