// Event emitters that a module keeps to itself: what is emitted there is received by the listeners that the module adds, and by nobody else.
import { valueId, type FunctionIndex, type ValueId, type ValueRef } from '../ir/ids'
import type { FunctionIr } from '../ir/module'
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { once } from '../flow/once'
import { refKey } from '../flow/producers'
import { readsValue } from '../flow/used-values'

/** A listener and the event that it is added for; `null`: one that is not known. */
interface AddedListener {
  readonly event: unknown
  readonly refs: readonly ValueRef[]
}

/** What a call emits to. */
export type Listening =
  /** Others may listen, or listen to an event of an unknown name. */
  | { readonly kind: 'anybody' }
  /** These values, functions where they are known, and nobody else. */
  | { readonly kind: 'these'; readonly listeners: readonly ValueRef[] }

const ANYBODY: Listening = { kind: 'anybody' }

/** Who receives what the call emits; null: it emits nothing. */
export function listenersOf(flow: ModuleFlow, site: CallSite): Listening | null {
  if (!flow.rows(site, 'escape').some(({ row }) => row.to === 'listeners')) return null
  const emitter = ownEmitter(flow, site)
  const event = eventOf(flow, site)
  if (!emitter || event === undefined) return ANYBODY
  const added = listenersAdded(flow, emitter)
  if (added.some((each) => each.event === undefined)) return ANYBODY
  return { kind: 'these', listeners: added.filter((each) => each.event === event).flatMap(({ refs }) => refs) }
}

/** Where the emitter is made, when it is kept in a variable that is only used to call its methods. */
function ownEmitter(flow: ModuleFlow, site: CallSite): ValueRef | null {
  const [receiver] = flow.at(site, 'Receiver')
  const load = receiver && flow.instruction(receiver)
  const [maker, ...more] = receiver ? flow.producers(receiver) : []
  if (load?.kind !== 'load' || !maker || more.length > 0 || callAt(flow, maker)?.call.form !== 'new') return null
  const { variable } = load
  const isExported = flow.facts.exports.some((each) => each.variable === variable)
  const leaves = flow.facts.functions.some((fn) =>
    fn.instructions.some(
      (used, value) => used.kind === 'load' && used.variable === variable && !isReceiverOnly(fn, valueId(value)),
    ),
  )
  return isExported || leaves ? null : maker
}

/** The value is read in no way but to call its methods. */
function isReceiverOnly({ instructions, blocks }: FunctionIr, value: ValueId): boolean {
  if (blocks.some(({ terminal }) => 'value' in terminal && terminal.value === value)) return false
  return instructions.every((user, at) => {
    if (user.kind === 'member' && user.object === value)
      return instructions.some((call) => call.kind === 'call' && call.callee === at)
    return !readsValue(user, value)
  })
}

function eventOf(flow: ModuleFlow, site: CallSite): unknown {
  const [first] = site.call.args
  return first && !first.spread ? flow.constant({ fn: site.ref.fn, value: first.value }) : undefined
}

function listenersAdded(flow: ModuleFlow, emitter: ValueRef): readonly AddedListener[] {
  const key = refKey(emitter)
  return flow.calls.flatMap((site) => {
    const rows = flow.rows(site, 'callback').filter(({ row }) => row.runs === 'later')
    if (rows.length === 0) return []
    const [receiver] = flow.at(site, 'Receiver')
    if (!receiver || !flow.producers(receiver).some((made) => refKey(made) === key)) return []
    return [{ event: eventOf(flow, site), refs: rows.flatMap(({ row }) => flow.at(site, row.callback)) }]
  })
}

/** Calls by which the parameters of a function are given what is emitted: on the emitter to which this file adds it as a listener. */
export function emitsTo(flow: ModuleFlow, fn: FunctionIndex): readonly CallSite[] {
  return emitted(flow).get(fn) ?? []
}

const emitted = once((flow: ModuleFlow): ReadonlyMap<FunctionIndex, readonly CallSite[]> => {
  const found = new Map<FunctionIndex, CallSite[]>()
  for (const site of flow.callsWith('escape')) {
    if (!flow.rows(site, 'escape').some(({ row }) => row.to === 'listeners')) continue
    const [receiver] = flow.at(site, 'Receiver')
    const event = eventOf(flow, site)
    for (const emitter of receiver && event !== undefined ? flow.producers(receiver) : [])
      for (const added of listenersAdded(flow, emitter))
        for (const fn of added.event === event ? added.refs.flatMap((ref) => flow.graph.functionsOf(ref)) : [])
          found.set(fn, [...(found.get(fn) ?? []), site])
  }
  return found
})
