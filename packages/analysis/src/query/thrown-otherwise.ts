// Conditions that hold behind a call that always throws: `if (!HOSTS.has(url.host)) ctx.throw(400)`.
import type { BlockId, FunctionIndex, ValueId } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'

/** Conditions, with their outcome, that hold at a block because a call throws where they do not. */
export function thrownOtherwise(
  flow: ModuleFlow,
  fn: FunctionIndex,
  block: BlockId,
): readonly { readonly value: ValueId; readonly truthy: boolean }[] {
  const throwing = flow.callsWith('refusal').filter((site) => site.ref.fn === fn && alwaysThrows(flow, site))
  return throwing.flatMap(({ ref }) => {
    const cfg = flow.cfg(fn)
    const at = cfg.blockOf[ref.value] ?? -1
    const [only] = at < 0 ? [] : cfg.conditions(at as BlockId)
    if (!only || !cfg.dominates(only.at, block) || cfg.dominates(at as BlockId, block)) return []
    return [{ value: only.value, truthy: !only.truthy }]
  })
}

function alwaysThrows(flow: ModuleFlow, site: CallSite): boolean {
  return flow.rows(site, 'refusal').some(({ row }) => row.form === 'throw' && row.unless === undefined)
}
