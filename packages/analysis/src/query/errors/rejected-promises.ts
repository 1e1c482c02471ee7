// Functions that are given the rejection of a promise, and the call that made it; what decides there is asked by decisions.ts.
import type { FunctionIndex } from '../../ir/ids'
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName } from '../../flow/written-names'
import { MAX_CHAIN } from '../../limits'
import { CHAIN } from './error-handlers'

/** `verify(token)`, where the function is `fn` of `verify(token).then(f).catch(fn)`; null where it is given no rejection. */
export function rejectedCall(flow: ModuleFlow, fn: FunctionIndex): CallSite | null {
  for (const use of flow.graph.passedTo(fn)) {
    const site = callAt(flow, use.call)
    const given = site?.call.args[use.index]
    if (!site || !given || use.inside.length > 0) continue
    const takes = flow
      .rows(site, 'callback')
      .some(
        ({ row }) => row.runs === 'on-error' && flow.at(site, row.callback).some(({ value }) => value === given.value),
      )
    if (takes) return firstOfChain(flow, site)
  }
  return null
}

/** `verify()` of `verify().then(f).catch(g)`. */
function firstOfChain(flow: ModuleFlow, site: CallSite): CallSite | null {
  let at: CallSite | null = site
  for (let i = 0; i < MAX_CHAIN && at && CHAIN.has(calleeName(flow, at) ?? ''); i++) {
    const [receiver] = flow.at(at, 'Receiver')
    const [made] = receiver ? flow.producers(receiver) : []
    at = made ? callAt(flow, made) : null
  }
  return at
}
