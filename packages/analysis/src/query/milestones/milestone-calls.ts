// Milestones that a service brings about for a request, by the name of the call: `accounts.loginWithService(body)`, `changePassword(…)`.
import type { ValueRef } from '../../ir/ids'
import type { TypeRef } from '../../ir/module'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { trace } from '../../flow/trace'
import { calleeName, receiverName } from '../../flow/written-names'
import { MAX_CONDITION_DEPTH } from '../../limits'
import { splitWords } from '../names'
import { outsiderOf } from '../outsiders'

/** The event of such a call, and how sure it is; null: it is none, or what it does is not about what the request brings. */
export function eventOfCall(
  flow: ModuleFlow,
  site: CallSite,
): { readonly event: string; readonly confidence: 'certain' | 'likely' } | null {
  const words = splitWords(calleeName(flow, site) ?? '').join(' ')
  const event = EVENTS.find(([pattern]) => pattern.test(words))?.[1] ?? ofFactor(flow, site, words)
  if (event === null || !isToldByRequest(flow, site)) return null
  const isKnown =
    flow.linked(site).length > 0 || flow.graph.functionsOf({ fn: site.ref.fn, value: site.call.callee }).length > 0
  if (!isKnown && (flow.isModelled(site) || !isOfPackage(flow, { fn: site.ref.fn, value: site.call.callee }, 0)))
    return null
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

/** What is called belongs to a package, to a parameter of a package's type, or to a global; what the project made itself may write the record. */
function isOfPackage(flow: ModuleFlow, ref: ValueRef, depth: number): boolean {
  if (depth > MAX_CONDITION_DEPTH) return false
  const { fn } = ref
  const made = flow.instruction(ref)
  if (made.kind === 'member') return isOfPackage(flow, { fn, value: made.object }, depth + 1)
  if (made.kind === 'call') return isOfPackage(flow, { fn, value: made.callee }, depth + 1)
  if (made.kind === 'await') return isOfPackage(flow, { fn, value: made.value }, depth + 1)
  if (made.kind === 'parameter') return isPackageType(flow.facts.functions[fn]?.parameters[made.index]?.type ?? null)
  if (made.kind !== 'load') return false
  const variable = flow.variable(made.variable)
  if (variable.import) return !isOwnModule(variable.import.module)
  if (variable.kind === 'global') return true
  const given = flow.producers(ref).filter((each) => each.fn !== fn || each.value !== ref.value)
  return given.length > 0 && given.every((each) => isOfPackage(flow, each, depth + 1))
}

function isPackageType(type: TypeRef | null): boolean {
  if (type?.kind !== 'name') return false
  return type.import !== null && !isOwnModule(type.import.module)
}

function isOwnModule(name: string): boolean {
  return /^(?:\.|\/|[@~#]\/|src\/)/.test(name)
}
