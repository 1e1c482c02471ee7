// Milestones that leave no log: neither the function that brings them about, nor one around it, nor every caller writes a record.
import { blockId, type FunctionIndex, type ValueId, type ValueRef } from '../../ir/ids'
import type { Range } from '../../ir/positions'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { once } from '../../flow/once'
import { findUncoveredExits } from '../../flow/paths'
import { MAX_HELPER_DEPTH } from '../../limits'
import { calleeName, nameOf } from '../../flow/written-names'
import { effectsOf } from '../../summary/effects'
import { findMilestones, type Milestone } from './milestones'
import { hasAnyTerm } from '../names'
import { takesRequest } from '../refusals/thrown-refusals'
import { callersLog, coverOf, isReachedSilently } from '../refusals/unlogged-refusals'
import type { ModuleView } from '../view'

/** A milestone without a record. */
export interface UnloggedMilestone extends Milestone {
  readonly range: Range
  readonly confidence: 'certain' | 'likely'
}

/** Milestones of the wanted events that no path logs; one for each function and rule, the first. */
export function findUnloggedMilestones(view: ModuleView, wanted: ReadonlySet<string>): readonly UnloggedMilestone[] {
  const found = new Map<FunctionIndex, UnloggedMilestone>()
  for (const milestone of milestonesOf(view)) {
    if (!wanted.has(milestone.event)) continue
    for (const place of placesOf(view.flow, milestone)) {
      const range = view.range(place.ref)
      const reason = whyLogged(view.flow, place.ref)
      if (reason !== null) {
        view.onSilence?.({ range, reason, because: null, isLogged: reason !== NEVER })
        continue
      }
      const known = found.get(place.ref.fn)
      if (!known || range.start < known.range.start)
        found.set(place.ref.fn, { event: milestone.event, ...place, range })
    }
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start)
}

const milestonesOf = once((view: ModuleView) => findMilestones(view.flow))

const NEVER = 'it is never reached'

type Place = Pick<UnloggedMilestone, 'ref' | 'confidence'>

/** Names of functions that bring such a thing about and nothing smaller, whoever calls them. */
const ACTS =
  /^(?:log_?(?:in|out)|sign_?(?:in|out|up)|authenticate|refresh_?tokens?|(?:change|reset|update)_?passw(?:or)?d|(?:enable|disable|reset)_?(?:mfa|2fa|totp|two_?factor\w*|otp)|(?:create|register|invite|delete|remove|ban|assign|grant|revoke|change|add|update)_?(?:users?|accounts?|members?|admins?|roles?|permissions?|api_?keys?|access)|set_?(?:roles?|permissions?|access))$/i

const LOGS_IN = /^(?:log_?in|sign_?(?:in|up)|authenticate|refresh)/i

/** Where the record belongs: in the function that serves the request; a helper is judged at its callers. */
function placesOf(flow: ModuleFlow, { event, ref, byCall }: Milestone, depth = 0): readonly Place[] {
  if (takesRequest(flow, ref.fn) || isInsideOfHandler(flow, ref.fn)) return [{ ref, confidence: byCall ?? 'certain' }]
  const callers = depth < MAX_HELPER_DEPTH ? flow.graph.callers(ref.fn) : []
  const around = byCall ? { event, byCall } : { event }
  if (callers.length > 0) return callers.flatMap((call) => placesOf(flow, { ref: call, ...around }, depth + 1))
  if (byCall) return []
  const name = flow.facts.functions[ref.fn]?.name
  // `inviteUser`: the token is a part of what is done, and no login.
  if (event === 'authn_token_created' && !LOGS_IN.test(name ?? '')) return []
  return name && ACTS.test(name) ? [{ ref, confidence: 'likely' }] : []
}

/** A callback in a function that serves the request. */
function isInsideOfHandler(flow: ModuleFlow, fn: FunctionIndex): boolean {
  for (let at = flow.facts.functions[fn]?.parent ?? null; at !== null; at = flow.facts.functions[at]?.parent ?? null)
    if (takesRequest(flow, at)) return flow.graph.callers(fn).length === 0 && flow.graph.passedTo(fn).length > 0
  return false
}

/** Why a milestone counts as logged; null: nobody writes a record. */
function whyLogged(flow: ModuleFlow, ref: ValueRef): string | null {
  const effects = effectsOf(flow)
  if (isWithinLog(flow, ref)) return 'a function around it logs'
  if (isLoggedByDecorator(flow, ref.fn)) return 'a decorator of the method logs'
  const site = callAt(flow, ref)
  const helpers = site ? flow.graph.functionsOf({ fn: ref.fn, value: site.call.callee }) : []
  const linked = site ? flow.linked(site) : []
  if (helpers.some((fn) => effects.of(fn).logs !== 'never') || linked.some(({ call }) => call.logs !== 'never'))
    return 'the function that does it logs'
  const cfg = flow.cfg(ref.fn)
  const block = cfg.blockOf[ref.value] ?? -1
  if (block < 0) return NEVER
  const covers = coverOf(flow, effects, ref.fn, ref.value)
  if (!isReachedSilently(flow, ref, blockId(0), covers)) return 'a log, or a call that may log, stands before it'
  const place = (cfg.placeOf[ref.value] as number) + 1
  const exits = findUncoveredExits({ cfg, start: blockId(block), place, covers })
  if (!exits.some(({ kind }) => kind !== 'throw')) return 'a log, or a call that may log, follows on every way'
  if (isLoggedWhereKnown(flow, ref)) return 'a log follows wherever what it needs is there'
  return callersLog(flow, effects, ref.fn) ? 'every caller logs behind the call' : null
}

/** A function around the milestone, or a callback inside its function, logs: what order they run in is not asked. */
function isWithinLog(flow: ModuleFlow, { fn }: ValueRef): boolean {
  const effects = effectsOf(flow)
  const { functions } = flow.facts
  if (functions.some(({ index, parent }) => parent === fn && effects.of(index).logs !== 'never')) return true
  for (let at = functions[fn]?.parent ?? null; at !== null && at !== 0; at = functions[at]?.parent ?? null)
    if (effects.of(at).logs !== 'never') return true
  return false
}

/** `@LogCall()` above the method. */
function isLoggedByDecorator(flow: ModuleFlow, fn: FunctionIndex): boolean {
  const cls = flow.facts.functions[fn]?.ofClass ?? null
  const of = cls === null ? undefined : flow.facts.classes[cls]
  const member = of?.members.find(({ target }) => target === fn)
  return (member?.decorators ?? []).some((value) => {
    const ref = { fn: of?.owner ?? fn, value }
    const site = callAt(flow, ref)
    const name = site ? calleeName(flow, site) : nameOf(flow, ref)
    return name !== null && hasAnyTerm(name, flow.knowledge.loggingNames)
  })
}

/** `if (this.requester) await activities.create({ ip: this.requester.ip })` behind it: what the record tells of may be unknown. */
function isLoggedWhereKnown(flow: ModuleFlow, { fn, value }: ValueRef): boolean {
  const cfg = flow.cfg(fn)
  const from = blockId(cfg.blockOf[value] ?? 0)
  const asked = new Set(cfg.conditions(from).map((condition) => condition.value))
  return flow.calls.some((site) => {
    const at = site.ref.fn === fn && site.ref.value > value ? (cfg.blockOf[site.ref.value] ?? -1) : -1
    if (at < 0 || at === from || !cfg.dominates(from, blockId(at))) return false
    const own = cfg.conditions(blockId(at)).filter((condition) => !asked.has(condition.value))
    const isNeeded = own.every((condition) => condition.truthy && tellsOf(flow, site, condition.value))
    return own.length > 0 && isNeeded && effectsOf(flow).isLogging(site)
  })
}

/** A member of something is asked for, and the call is given a member of that. */
function tellsOf(flow: ModuleFlow, { ref: { fn }, call }: CallSite, condition: ValueId): boolean {
  const asked = flow.instruction({ fn, value: condition })
  const name = asked.kind === 'member' ? asked.property : null
  const reads = (value: ValueId): boolean => {
    const given = flow.instruction({ fn, value })
    if (given.kind === 'object') return given.properties.some((property) => reads(property.value))
    return given.kind === 'member' && nameOf(flow, { fn, value: given.object }) === name
  }
  return name !== null && call.args.some((argument) => reads(argument.value))
}
