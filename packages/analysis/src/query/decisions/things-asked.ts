// Conditions about the thing that is asked for: whether it is among those that somebody may see, and what state it is in.
import type { ValueRef } from '../../ir/ids'
import { callAt, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf } from '../../flow/written-names'
import { hasWord, splitWords } from '../names'

/**
 * `!channelIds.includes(channelId)`, `disallowedAttributes.length > 0`: who asks is known, and may not have this. Some answer 401, which
 * says that nobody is known.
 */
export function isThingNotAllowed(flow: ModuleFlow, ref: ValueRef): boolean {
  const asked = flow.instruction(ref)
  if (asked.kind === 'operator') return asked.operands.some((value) => isThingNotAllowed(flow, { fn: ref.fn, value }))
  if (asked.kind === 'member') {
    const words = splitWords(nameOf(flow, { fn: ref.fn, value: asked.object }) ?? '')
    return asked.property === 'length' && isList(flow, words) && hasWord(flow.knowledge.words.mayBeSeen, words)
  }
  const site = callAt(flow, ref)
  if (!site || !/^(?:includes|has)$/.test(calleeName(flow, site) ?? '')) return false
  const [sought] = site.call.args
  const words = sought ? splitWords(nameOf(flow, { fn: ref.fn, value: sought.value }) ?? '') : []
  return /ids?$/.test(words.at(-1) ?? '') && words.length > 1 && !hasWord(flow.knowledge.words.asksForThings, words)
}

function isList({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  return /s$/.test(words.at(-1) ?? '') && !hasWord(knowledge.words.asksForThings, words)
}

/** 'product.get("active") is not true', 'Tier is archived': nobody may have it now. */
export function isStateOfThing({ knowledge }: ModuleFlow, words: readonly string[]): boolean {
  return hasWord(knowledge.words.statesOfThings, words)
}

/** `this.closing`, `isShuttingDown`: whoever asks is not served now. */
export function isStateOfServer(flow: ModuleFlow, ref: ValueRef): boolean {
  const asked = flow.instruction(ref)
  if (asked.kind === 'operator')
    return asked.op === '!' && asked.operands.some((value) => isStateOfServer(flow, { fn: ref.fn, value }))
  const words = splitWords(nameOf(flow, ref) ?? '')
  return flow.knowledge.words.statesOfServer.has(words.at(-1) ?? '') || words.slice(-2).join(' ') === 'shutting down'
}
