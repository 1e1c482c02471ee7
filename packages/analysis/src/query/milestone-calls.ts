// Milestones that a service brings about for a request, by the name of the call: `accounts.loginWithService(body)`, `changePassword(…)`.
import type { ValueRef } from '../ir/ids'
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { trace } from '../flow/trace'
import { calleeName, receiverName } from '../flow/written-names'
import { splitWords } from './names'
import { outsiderOf } from './outsiders'

/** The event of such a call, and how sure it is; null: it is none, or what it does is not about what the request brings. */
export function eventOfCall(
  flow: ModuleFlow,
  site: CallSite,
): { readonly event: string; readonly confidence: 'certain' | 'likely' } | null {
  const words = splitWords(calleeName(flow, site) ?? '').join(' ')
  const event = EVENTS.find(([pattern]) => pattern.test(words))?.[1] ?? ofFactor(flow, site, words)
  if (event === null || flow.isModelled(site) || !isToldByRequest(flow, site)) return null
  const isKnown =
    flow.linked(site).length > 0 || flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee }).length > 0
  // `this.service.login(…)` of a class that is not found may write the record.
  if (!isKnown && isOfThis(flow, { fn: site.ref.fn, value: site.call.callee })) return null
  return { event, confidence: isKnown ? 'certain' : 'likely' }
}

/** Names in words. What only begins a login, or tells how to, is none: `loginWithOpenIdSetup`, `loginUrl`. */
const EVENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:log ?in|sign ?in)(?: user| local| (?:with|by|as)(?: (?!setup|url|link|request|start|begin|init)\w+)+)?$(?<! setup)(?<! url)(?<! link)/, 'authn_login_success'],
  [/^(?:log ?out|sign ?out)(?: user| session| all| everywhere)?$/, 'session_logout'],
  [/^(?:(?:issue|mint|refresh)(?: \w+)?|(?:create|generate|renew)(?: (?:access|refresh|auth|bearer|api|session|personal|login))+)(?: access)? (?:tokens?|jwt)$/, 'authn_token_created'],
  [/^(?:revoke|invalidate)(?: \w+)? tokens?$/, 'authn_token_revoked'],
  [/^(?:change|reset|update|set)(?: user| new| my| own)? passwords?$/, 'authn_password_change'],
  [/^(?:enable|disable|reset|activate|deactivate|remove|unset) (?:mfa|2fa|totp|otp|two ?factor(?: auth\w*)?)$/, 'user_updated'],
] // prettier-ignore

/** `password.twoFactor.unset(userId, code)` */
function ofFactor(flow: ModuleFlow, site: CallSite, words: string): string | null {
  const of = splitWords(receiverName(flow, site) ?? '').join(' ')
  return /^(?:set|unset|enable|disable)$/.test(words) && /^(?:two factor|mfa|totp|2fa)$/.test(of)
    ? 'user_updated'
    : null
}

/** Some argument comes from the request. */
function isToldByRequest(flow: ModuleFlow, { ref, call }: CallSite): boolean {
  return call.args.some(({ value }) => {
    let isGiven = false
    trace(
      flow,
      { fn: ref.fn, value },
      {
        intoCallers: false,
        visit: (node) => {
          isGiven ||= outsiderOf(flow, node, { checkStored: false, checkExports: false }) !== null
          return isGiven ? 'stop' : 'continue'
        },
      },
    )
    return isGiven
  })
}

function isOfThis(flow: ModuleFlow, callee: ValueRef): boolean {
  const read = flow.instruction(callee)
  if (read.kind === 'member') return isOfThis(flow, { fn: callee.fn, value: read.object })
  return read.kind === 'ambient'
}
