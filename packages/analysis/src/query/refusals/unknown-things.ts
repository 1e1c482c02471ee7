// Refusals that say that something was not found, with another status than 404: the input is sound, and names nothing that is there.
import type { ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { trace } from '../../flow/trace'
import type { Decision } from '../decisions/decisions'

/**
 * 'Cannot find the user to update', where `user` was looked up; not 'Cannot find the parameter', of what should be in the request.
 * `said` are the words of the answer.
 */
export function isUnknownThing(
  flow: ModuleFlow,
  { text }: Decision,
  tested: readonly ValueRef[],
  said: readonly string[],
): boolean {
  if (!text.endsWith(' is missing') || said.some((word) => OF_REQUEST.test(word))) return false
  return (
    /\b(?:cannot|could not|couldn t|can t|unable to) find\b|\bno such\b/.test(said.join(' ')) &&
    tested.every((value) => !isOfRequest(flow, value))
  )
}

/** Words for parts of a request, and for what was kept of an earlier one. */
const OF_REQUEST = /^(?:params?|parameters?|headers?|fields?|query|body|cookies?|arguments?|state|session)$/

/** Read from the request by members. */
function isOfRequest(flow: ModuleFlow, ref: ValueRef): boolean {
  let isOfRequest = false
  trace(flow, ref, {
    intoCallers: false,
    visit: (node) => {
      isOfRequest ||= flow.valueRows(node.ref, 'source').length > 0
      return isOfRequest || callAt(flow, node.ref) ? 'stop' : 'continue'
    },
  })
  return isOfRequest
}
