// Conditions that stand before a use of the outsider's text, and whether a run passes them.
import type { BlockId, ValueId, ValueRef } from '../ir/ids'
import { callAt, type ModuleFlow } from '../flow/module-flow'
import { refKey } from '../flow/producers'
import { truthOf, type Concrete } from './concrete'
import { isOwnFunction } from './trial'

/** A condition on the way to a call; `truthy` null: a call that must not throw. */
export interface Check {
  readonly ref: ValueRef
  readonly truthy: boolean | null
  /** `ref` is a function or a pattern that a schema applies to this. */
  readonly given?: { readonly ref: ValueRef; readonly path: readonly string[] }
}

/** Conditions that hold wherever one of the uses is reached, and calls that must not have thrown. */
export function checksBefore(flow: ModuleFlow, uses: readonly ValueRef[]): readonly Check[] {
  const found = new Map<number, Check>()
  for (const use of uses) {
    const cfg = flow.cfg(use.fn)
    const block = cfg.blockOf[use.value]
    if (block === undefined || block < 0) continue
    for (const { value, truthy } of cfg.conditions(block as BlockId)) {
      const ref = { fn: use.fn, value }
      if (!found.has(refKey(ref))) found.set(refKey(ref), { ref, truthy })
    }
    for (const ref of ownCallsBefore(flow, use, block as BlockId))
      if (!found.has(refKey(ref))) found.set(refKey(ref), { ref, truthy: null })
  }
  return [...found.values()]
}

/** Some way leads to a use on which every check that is met lets the run go on. */
export function isReached(flow: ModuleFlow, use: ValueRef, passes: (check: Check) => boolean): boolean {
  const cfg = flow.cfg(use.fn)
  const target = cfg.blockOf[use.value] ?? -1
  if (target < 0) return true
  const seen = new Set<number>([0])
  const work = [0]
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (at === target) return true
    const terminal = cfg.fn.blocks[at]?.terminal
    const handler = cfg.handlers[at]
    const next = (cfg.successors[at] ?? []).filter((to) => {
      if (terminal?.kind !== 'branch' || terminal.then === terminal.else) return true
      return passes({ ref: { fn: use.fn, value: terminal.condition }, truthy: to === terminal.then })
    })
    for (const to of handler === null || handler === undefined ? next : [...next, handler]) {
      if (seen.has(to)) continue
      seen.add(to)
      work.push(to)
    }
  }
  return false
}

/** Calls of this file's functions that may throw, before a use. */
function ownCallsBefore(flow: ModuleFlow, use: ValueRef, block: BlockId): readonly ValueRef[] {
  const cfg = flow.cfg(use.fn)
  return cfg.fn.instructions.flatMap((instruction, value) => {
    if (instruction.kind !== 'call' || instruction.args.length === 0) return []
    const at = cfg.blockOf[value]
    if (at === undefined || at < 0 || !cfg.dominates(at as BlockId, block)) return []
    if (at === block && (cfg.placeOf[value] as number) >= (cfg.placeOf[use.value] as number)) return []
    // Where it is caught, it has thrown.
    const handler = cfg.handlers[at] ?? null
    if (handler !== null && cfg.dominates(handler, block)) return []
    const ref = { fn: use.fn, value: value as ValueId }
    return (isOwnFunction(flow, ref) && mayThrow(flow, ref)) || mayThrowElsewhere(flow, ref) ? [ref] : []
  })
}

/** A function of another module that was seen to throw at some addresses. */
function mayThrowElsewhere(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return (site ? flow.linked(site) : []).some(({ call }) =>
    call.textAnswers.some(({ answers }) => answers.some(({ is }) => is === 'thrown')),
  )
}

function mayThrow(flow: ModuleFlow, ref: ValueRef): boolean {
  const site = callAt(flow, ref)
  return (site ? flow.graph.functionsOf({ fn: ref.fn, value: site.call.callee }) : []).some((fn) =>
    flow.facts.functions[fn]?.blocks.some(({ terminal }) => terminal.kind === 'throw'),
  )
}

/** The value of a check lets the run go on. */
export function isPassed(value: Concrete, { truthy }: Check): boolean {
  if (truthy === null) return value.kind !== 'thrown' && value.kind !== 'unknown'
  return truthOf(value) === truthy
}
