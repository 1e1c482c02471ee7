// Conditions that find what somebody has done already: a second like is refused for the state of the thing, whoever asks.
import type { ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf, receiverName } from '../../flow/written-names'
import { splitWords } from '../names'

/** Methods that ask a list for one of its elements. */
const ASKS_LIST = /^(?:includes|has|some|contains)$/

/** `post.likedBy.includes(user.id)`, `alreadyVoted`; but not `post.ownedBy`, `blockedBy`. */
export function isDoneAlready(flow: ModuleFlow, ref: ValueRef): boolean {
  const asked = flow.instruction(ref)
  if (asked.kind === 'load' || asked.kind === 'member')
    return splitWords(nameOf(flow, ref) ?? '').some((word) => word === 'already')
  const site = callAt(flow, ref)
  if (!site || !ASKS_LIST.test(calleeName(flow, site) ?? '')) return false
  const words = splitWords(receiverName(flow, site) ?? '')
  return words.at(-1) === 'by' && flow.knowledge.words.doneOnce.has(words.at(-2) ?? '')
}
