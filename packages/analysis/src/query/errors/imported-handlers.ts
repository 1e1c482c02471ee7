// Error handlers that stand in another file (`.catch(note)`, `on('error', note)`), of which all is known: they neither log the error nor
// hand it on.
import type { ValueRef } from '../../ir/ids'
import { boundArguments } from '../../flow/bound-functions'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { nameOf } from '../../flow/written-names'
import type { FunctionInterface } from '../../summary/module-interface'
import type { AbsorbedError } from './absorbed-errors'
import { excusingName, givenHandlers, promiseFailure, type GivenHandler } from './error-handlers'
import { weighCall } from './failure-weight'
import { commentAbove } from './handler-comments'
import { isToldByCallback, otherHolder } from './side-branches'
import type { ModuleView } from '../view'

/** Finds handlers of other files that absorb the error. */
export function findImportedHandlers(view: ModuleView, allowComment: boolean): readonly AbsorbedError[] {
  return givenHandlers(view.flow).flatMap((given) => {
    const isSilentHandler = isSilent(view.flow, given.ref)
    if (!isSilentHandler) tellOfOther(view, given)
    const absorbed = isSilentHandler ? judge(view, given) : null
    const isExcused = absorbed && allowComment && commentAbove(view, given.site, false) !== null
    return absorbed && !isExcused ? [absorbed] : []
  })
}

/** Says of a handler of another file why it is passed over. */
function tellOfOther(view: ModuleView, { ref, site }: GivenHandler): void {
  if (!view.onSilence) return
  const calls = view.flow.identities.proven(ref).flatMap(({ link }) => (link?.value.call ? [link] : []))
  const [logging] = calls.filter(({ value }) => value.call?.logs !== 'never')
  const [first] = calls
  if (!first) return
  const reason = logging
    ? `'${view.excerpt(ref)}' logs, in ${logging.module}`
    : `'${view.excerpt(ref)}' of ${first.module} hands the error on, or calls what is not known`
  view.onSilence({ range: view.range(site.ref), reason, because: null, isLogged: logging !== undefined })
}

/** All functions of other files that the value may be are known, log nothing and keep nothing of the error. */
function isSilent(flow: ModuleFlow, ref: ValueRef): boolean {
  const written = flow.instruction(ref)
  const binding = written.kind === 'call' ? boundArguments(flow, ref.fn, written) : null
  const target = binding?.target ?? ref
  const { kind } = flow.instruction(target)
  if ((kind !== 'load' && kind !== 'member') || excusingName(nameOf(flow, target)) !== null) return false
  const nodes = flow.identities.proven(target)
  const at = binding?.given.length ?? 0
  return nodes.length > 0 && nodes.every(({ link }) => link?.value.call !== undefined && absorbs(link.value.call, at))
}

/** Neither logs, nor keeps what its parameter `at` is given. */
function absorbs({ logs, isClosed, handsOn }: FunctionInterface, at: number): boolean {
  return logs === 'never' && isClosed && !handsOn.includes(at)
}

function judge(view: ModuleView, { site, ref, form }: GivenHandler): AbsorbedError | null {
  const { flow } = view
  const attached = { form, attachedTo: site.ref }
  if (otherHolder(flow, attached) !== null || isToldByCallback(flow, attached)) return null
  const failing = form === 'promise' ? promiseFailure(flow, site).calls : [site.ref]
  const sites = failing.flatMap((call) => callAt(flow, call) ?? [])
  if (sites.length > 0 && !sites.some((each) => weighCall(flow, each) === 'effect')) return null
  const name = form === 'promise' ? view.positions.functions[site.ref.fn]?.names[site.call.callee] : null
  return {
    form,
    range: name ?? view.range(ref),
    failing: failing[0] ?? null,
    paths: 'all',
    sentToClient: false,
    confidence: 'certain',
    insertAt: null,
  }
}
