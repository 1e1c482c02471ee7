// Errors that a handler turns into one of the project's classes and hands to the framework, whose central handler drops that class.
import { blockId, type ValueId, type ValueRef } from '../ir/ids'
import { callAt } from '../flow/module-flow'
import { findUncoveredExits } from '../flow/paths'
import { centralFate, type InstalledHandler } from './central-fate'
import type { HeldError } from './error-cover'
import type { Handler } from './error-handlers'
import { isHandedToFramework, leavesCallers } from './thrown-refusals'
import { thrownErrorAt } from './thrown-errors'
import type { ModuleView } from './view'

/** An error that leaves a handler. */
interface Leaving {
  /** The call that hands it on, or the thrown value. */
  readonly at: ValueId
  readonly error: ValueRef
}

/** The central handler that drops what some way through the handler hands on; null: there is none, or what is handed on is not known. */
export function droppedCentrally(
  view: ModuleView,
  held: HeldError,
  { start, place }: Handler,
  dealsWith: (value: ValueId) => boolean,
): InstalledHandler | null {
  const { flow, fn } = held
  const dropped = new Map<ValueId, InstalledHandler>()
  for (const { at, error } of leavingErrors(held)) {
    const thrown = thrownErrorAt(flow, error)
    const status = thrown?.error.status ?? null
    if (!thrown || thrown.made.fn !== fn.index || (status !== null && status < SERVER_ERROR)) continue
    const fate = centralFate(view, thrown.error)
    if (fate.kind === 'dropped') dropped.set(at, fate.handler)
  }
  if (dropped.size === 0) return null
  const exits = findUncoveredExits({
    cfg: flow.cfg(fn.index),
    start,
    place,
    covers: (value) => !dropped.has(value) && dealsWith(value),
  })
  const isLost = exits.some(({ kind, value }) => kind !== 'throw' || (value !== null && dropped.has(value)))
  return isLost ? ([...dropped.values()][0] ?? null) : null
}

const SERVER_ERROR = 500

/** What the handler's own code gives to the framework, or throws to it. */
function leavingErrors({ flow, fn, start }: HeldError): readonly Leaving[] {
  const cfg = flow.cfg(fn.index)
  const own = fn.blocks.flatMap((block, b) => (cfg.dominates(start, blockId(b)) ? [{ block, b }] : []))
  const given = own.flatMap(({ block }) =>
    block.body.flatMap((value) => {
      const site = callAt(flow, { fn: fn.index, value })
      if (!site) return []
      return flow
        .rows(site, 'escape')
        .flatMap(({ row }) => (row.to === 'central-handler' ? flow.at(site, row.error) : []))
        .map((error) => ({ at: value, error }))
    }),
  )
  const thrown = own.flatMap(({ block: { terminal }, b }) =>
    terminal.kind === 'throw' && cfg.handlers[b] === null
      ? [{ at: terminal.value, error: { fn: fn.index, value: terminal.value } }]
      : [],
  )
  if (thrown.length === 0 || !isHandedToFramework(flow, fn.index) || !leavesCallers(flow, fn.index)) return given
  return [...given, ...thrown]
}
