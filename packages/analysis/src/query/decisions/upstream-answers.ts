// Answers of another server that are passed on: who it has refused is that server's event.
import type { ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { trace } from '../../flow/trace'
import type { Decision } from './decisions'
import type { ModuleView } from '../view'

/** `response.status === 401`, `error.response?.status`, `lastUpstream401`, `answer.statusCode` of what a client got. */
export function isUpstreamAnswer({ flow, text, range }: ModuleView, { ref, kind }: Decision): boolean {
  if (kind === 'library') return false
  const asked = flow.instruction(ref)
  const values = asked.kind === 'operator' ? asked.operands.map((value) => ({ fn: ref.fn, value })) : [ref]
  return values.some((value) => {
    const { start, end } = range(value)
    return (
      /\b(?:res|resp|response)\??\.status\b|\b(?:response|resp)\??\.statusCode\b|upstream/i.test(
        text.slice(start, end),
      ) || isStatusOfCall(flow, value)
    )
  })
}

/** The status of what a request to another server gave. */
function isStatusOfCall(flow: ModuleFlow, ref: ValueRef): boolean {
  const read = flow.instruction(ref)
  if (read.kind !== 'member' || !/^(?:status|statusCode)$/.test(read.property ?? '')) return false
  let isAnswer = false
  trace(
    flow,
    { fn: ref.fn, value: read.object },
    {
      intoCallers: false,
      visit: (node) => {
        const site = callAt(flow, node.ref)
        isAnswer ||= site !== null && flow.rows(site, 'outbound').length > 0
        return isAnswer ? 'stop' : 'continue'
      },
    },
  )
  return isAnswer
}
