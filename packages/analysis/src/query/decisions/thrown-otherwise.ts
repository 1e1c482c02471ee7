// Conditions that hold behind a call that throws otherwise: `if (!HOSTS.has(url.host)) ctx.throw(400)`, `ctx.assert(HOSTS.has(url.host), 400)`.
import type { BlockId, ValueId, ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'

/** A value, and how it has to turn out. */
interface Held {
  readonly value: ValueId
  readonly truthy: boolean
}

/** Conditions, with their outcome, that hold at a place because a call throws where they do not. */
export function thrownOtherwise(flow: ModuleFlow, use: ValueRef, block: BlockId): readonly Held[] {
  const { fn } = use
  const throwing = flow.callsWith('refusal').filter((site) => site.ref.fn === fn && alwaysThrows(flow, site))
  const thrown = throwing.flatMap(({ ref }): readonly Held[] => {
    const cfg = flow.cfg(fn)
    const at = cfg.blockOf[ref.value] ?? -1
    const [only] = at < 0 ? [] : cfg.conditions(at as BlockId)
    if (!only || !cfg.dominates(only.at, block) || cfg.dominates(at as BlockId, block)) return []
    return [{ value: only.value, truthy: !only.truthy }]
  })
  return [...thrown, ...asserted(flow, use, block)]
}

/** What is asserted in front of the place. */
function asserted(flow: ModuleFlow, use: ValueRef, block: BlockId): readonly Held[] {
  const cfg = flow.cfg(use.fn)
  return flow.callsWith('refusal').flatMap((site) => {
    const at = site.ref.fn === use.fn ? (cfg.blockOf[site.ref.value] ?? -1) : -1
    const isBefore = at >= 0 && cfg.dominates(at as BlockId, block) && (at !== block || site.ref.value < use.value)
    const rows = isBefore ? flow.rows(site, 'refusal').filter(({ row }) => row.form === 'throw') : []
    const held = rows.flatMap(({ row }) => (row.unless === undefined ? [] : flow.at(site, row.unless)))
    return held.map(({ value }) => ({ value, truthy: true }))
  })
}

function alwaysThrows(flow: ModuleFlow, site: CallSite): boolean {
  return flow.rows(site, 'refusal').some(({ row }) => row.form === 'throw' && row.unless === undefined)
}
