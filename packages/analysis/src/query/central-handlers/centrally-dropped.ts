// Errors that a handler turns into one of the project's classes and hands to the framework, whose central handler drops that class.
import { blockId, type ValueId, type ValueRef } from '../../ir/ids'
import { callAt } from '../../flow/module-flow'
import { findUncoveredExits } from '../../flow/paths'
import { centralFate, type InstalledHandler } from './central-fate'
import type { HeldError } from '../errors/error-cover'
import type { Handler } from '../errors/error-handlers'
import { leavesCallers, mayDrop, reachesFramework } from '../refusals/thrown-refusals'
import { thrownErrorAt } from './thrown-errors'
import type { ModuleView } from '../view'

/** An error that leaves a handler. */
interface Leaving {
  /** The call that hands it on, or the thrown value. */
  readonly at: ValueId
  readonly error: ValueRef
  readonly form: 'throw' | 'error'
}

/** The central handler that drops what some way through the handler hands on; null: there is none, or what is handed on is not known. */
export function droppedCentrally(
  view: ModuleView,
  held: HeldError,
  { start, place }: Handler,
  dealsWith: (value: ValueId) => boolean,
): InstalledHandler | null {
  if (!mayDrop(view)) return null
  const { flow, fn } = held
  const dropped = new Map<ValueId, InstalledHandler>()
  const comesToFramework = (): boolean => leavesCallers(flow, fn.index) && reachesFramework(view, fn.index)
  for (const { at, error, form } of leavingErrors(held)) {
    const thrown = thrownErrorAt(flow, error)
    const status = thrown?.error.status ?? null
    if (!thrown || thrown.made.fn !== fn.index || (status !== null && status < SERVER_ERROR)) continue
    const fate = centralFate(view, thrown.error)
    if (fate.kind !== 'dropped' || (form === 'throw' && !comesToFramework())) continue
    dropped.set(at, fate.handler)
  }
  return isLostIn(held, { start, place }, dealsWith, dropped) ? ([...dropped.values()][0] ?? null) : null
}

/**
 * The framework's own error of a server's fault that some way through the handler throws without the cause, where the framework answers
 * with it and logs nothing, and no central handler of the project is asked; null: there is none.
 */
export function droppedByFramework(
  view: ModuleView,
  held: HeldError,
  { start, place }: Pick<Handler, 'start' | 'place'>,
  dealsWith: (value: ValueId) => boolean,
): string | null {
  const { flow, fn, derived } = held
  const dropped = new Map<ValueId, string>()
  for (const { at, error } of thrownIn(held)) {
    const thrown = thrownErrorAt(flow, error)
    const [name] = thrown?.error.classes ?? []
    if (!thrown?.isOfFramework || thrown.made.fn !== fn.index || name === undefined) continue
    const isServers = (thrown.error.status ?? 0) >= SERVER_ERROR
    if (isServers && !carriesCause(flow, thrown.made, derived) && centralFate(view, thrown.error).kind === 'none')
      dropped.set(at, name)
  }
  const isLost = isLostIn(held, { start, place }, dealsWith, dropped) && leavesCallers(flow, fn.index)
  return isLost ? ([...dropped.values()][0] ?? null) : null
}

/** The error that was caught stands among what the new one is made of, as a whole and not as a text of it. */
function carriesCause(flow: HeldError['flow'], made: ValueRef, derived: HeldError['derived']): boolean {
  const call = flow.instruction(made)
  const isWhole = (value: ValueId): boolean => {
    const instruction = flow.instruction({ fn: made.fn, value })
    if (instruction.kind === 'object') return instruction.properties.some(({ value }) => isWhole(value))
    const isRead = instruction.kind === 'load' || instruction.kind === 'caught'
    return isRead && derived.has({ fn: made.fn, value })
  }
  return call.kind === 'call' && call.args.some(({ value }) => isWhole(value))
}

/** Some way through the handler ends without dealing with the error, or with one of the given. */
function isLostIn(
  { flow, fn }: HeldError,
  { start, place }: Pick<Handler, 'start' | 'place'>,
  dealsWith: (value: ValueId) => boolean,
  dropped: ReadonlyMap<ValueId, unknown>,
): boolean {
  if (dropped.size === 0) return false
  const exits = findUncoveredExits({
    cfg: flow.cfg(fn.index),
    start,
    place,
    covers: (value) => !dropped.has(value) && dealsWith(value),
  })
  return exits.some(({ kind, value }) => kind !== 'throw' || (value !== null && dropped.has(value)))
}

const SERVER_ERROR = 500

/** What the handler's own code gives to the framework, or throws to it. */
function leavingErrors(held: HeldError): readonly Leaving[] {
  const { flow, fn, start } = held
  const cfg = flow.cfg(fn.index)
  const own = fn.blocks.flatMap((block, b) => (cfg.dominates(start, blockId(b)) ? [{ block, b }] : []))
  const given = own.flatMap(({ block }) =>
    block.body.flatMap((value) => {
      const site = callAt(flow, { fn: fn.index, value })
      if (!site) return []
      return flow
        .rows(site, 'escape')
        .flatMap(({ row }) => (row.to === 'central-handler' ? flow.at(site, row.error) : []))
        .map((error) => ({ at: value, error, form: 'error' as const }))
    }),
  )
  return [...given, ...thrownIn(held)]
}

/** What the handler throws out of its function. */
function thrownIn({ flow, fn, start }: HeldError): readonly Leaving[] {
  const cfg = flow.cfg(fn.index)
  return fn.blocks.flatMap(({ terminal }, b) =>
    terminal.kind === 'throw' && cfg.handlers[b] === null && cfg.dominates(start, blockId(b))
      ? [{ at: terminal.value, error: { fn: fn.index, value: terminal.value }, form: 'throw' as const }]
      : [],
  )
}
