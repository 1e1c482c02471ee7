// Conditions about the thing that is asked for: whether it is among those that somebody may see, and what state it is in.
import type { ValueRef } from '../ir/ids'
import { callAt, type ModuleFlow } from '../flow/module-flow'
import { calleeName, nameOf } from '../flow/written-names'
import { splitWords } from './names'

const MAY = /^(?:(?:dis)?allowed|(?:un)?permitted|viewable|accessible|forbidden|granted)$/
const WHO_ASKS = /^(?:users?|clients?|accounts?|sessions?|tokens?|keys?|credentials?|apps?|issuers?|audiences?|ips?)$/

/**
 * `!channelIds.includes(channelId)`, `disallowedAttributes.length > 0`: who asks is known, and may not have this. Some answer 401, which
 * says that nobody is known.
 */
export function isThingNotAllowed(flow: ModuleFlow, ref: ValueRef): boolean {
  const asked = flow.instruction(ref)
  if (asked.kind === 'operator') return asked.operands.some((value) => isThingNotAllowed(flow, { fn: ref.fn, value }))
  if (asked.kind === 'member') {
    const words = splitWords(nameOf(flow, { fn: ref.fn, value: asked.object }) ?? '')
    return asked.property === 'length' && isList(words) && words.some((word) => MAY.test(word))
  }
  const site = callAt(flow, ref)
  if (!site || !/^(?:includes|has)$/.test(calleeName(flow, site) ?? '')) return false
  const [sought] = site.call.args
  const words = sought ? splitWords(nameOf(flow, { fn: ref.fn, value: sought.value }) ?? '') : []
  return /^.*ids?$/.test(words.at(-1) ?? '') && words.length > 1 && !words.some((word) => WHO_ASKS.test(word))
}

function isList(words: readonly string[]): boolean {
  return /s$/.test(words.at(-1) ?? '') && !words.some((word) => WHO_ASKS.test(word))
}

/** Words of a state that a thing is in, whoever asks for it. */
const STATE = /^(?:active|inactive|archived|published|unpublished|draft|closed|locked|sold|frozen|retired|deprecated)$/

/** 'product.get("active") is not true', 'Tier is archived': nobody may have it now. */
export function isStateOfThing(words: readonly string[]): boolean {
  return words.some((word) => STATE.test(word))
}

/** Last words of a state that the server itself is in. */
const OWN_STATE = /^(?:closing|stopping|draining|terminating|quitting|shutdown|maintenance|overloaded|paused|starting)$/

/** `this.closing`, `isShuttingDown`: whoever asks is not served now. */
export function isStateOfServer(flow: ModuleFlow, ref: ValueRef): boolean {
  const asked = flow.instruction(ref)
  if (asked.kind === 'operator')
    return asked.op === '!' && asked.operands.some((value) => isStateOfServer(flow, { fn: ref.fn, value }))
  const words = splitWords(nameOf(flow, ref) ?? '')
  return OWN_STATE.test(words.at(-1) ?? '') || words.slice(-2).join(' ') === 'shutting down'
}
