// Headers of a request that a function takes out of an event by a name that no header has there.
import { valueId, type ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import type { FaultyPath } from '../redaction/redaction-paths'
import type { ModuleView } from '../view'

/** Headers that let their holder in. */
const CREDENTIALS = /^(?:proxy-)?authorization$|^cookie$|^x-api-key$/

/** `delete event.request.headers.Authorization`: Node gives the names of request headers in lower case. */
export function capitalHeadersIn({ flow }: ModuleView, site: CallSite, value: ValueRef): readonly FaultyPath[] {
  return flow.graph.functionsOf(value).flatMap((fn) => {
    const written = (flow.facts.functions[fn]?.instructions ?? []).flatMap((each, at) => {
      if (each.kind !== 'set-member' || each.property === null) return []
      const ref = { fn, value: valueId(at) }
      return isOfRequest(flow, { fn, value: each.object }) ? [{ ref, header: each.property }] : []
    })
    const names = new Set(written.map(({ header }) => header))
    return written.flatMap(({ ref, header }): readonly FaultyPath[] => {
      const instead = header.toLowerCase()
      if (instead === header || names.has(instead) || !CREDENTIALS.test(instead)) return []
      const reason = 'names of request headers are lower case'
      return [{ ref, path: header, fault: { kind: 'never', reason, instead: null }, maker: site.ref }]
    })
  })
}

/** `event.request.headers` */
function isOfRequest(flow: ModuleFlow, headers: ValueRef): boolean {
  return flow.producers(headers).some((made) => {
    const member = flow.instruction(made)
    if (member.kind !== 'member' || member.property !== 'headers') return false
    return flow.producers({ fn: made.fn, value: member.object }).some((holder) => {
      const request = flow.instruction(holder)
      return request.kind === 'member' && request.property === 'request'
    })
  })
}
