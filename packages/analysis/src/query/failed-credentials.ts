// Calls that are given a credential and fail: a login, a code, a token. Whatever status answers it, somebody did not come in.
import { callAt, type CallSite, type ModuleFlow } from '../flow/module-flow'
import { calleeName, nameOf, receiverName } from '../flow/written-names'
import type { Decision } from './decisions'
import { splitWords } from './names'

/** What is refused where such a call throws or rejects; null: the call is about something else. */
export function refusedByFailure(
  flow: ModuleFlow,
  { kind, text, ref }: Decision,
): 'authentication' | 'integrity' | null {
  const site = kind !== 'library' && / (?:throws|rejects)$/.test(text) ? callAt(flow, ref) : null
  if (site === null) return null
  const words = splitWords(calleeName(flow, site) ?? '')
  if (/^(?:log (?:in|on)|sign (?:in|on)|login|signin|authenticate)\b/.test(words.join(' '))) return 'authentication'
  const subject = [...words, ...splitWords(receiverName(flow, site) ?? '')]
  if (!isGivenCredential(flow, site, subject)) return null
  if (isReset(words)) return 'integrity'
  return isCheck(words, subject) ? 'authentication' : null
}

/** `resetPassword(token, password)`: the token is what was sent by mail, and must be the same. */
function isReset(words: readonly string[]): boolean {
  return words.includes('password') && words.some((word) => /^(?:reset|recover|restore)$/.test(word))
}

/** `refreshTokens(refreshToken)`, `verifyEmail(token)`, `twoFactor.unset(code)`; but not `verifyCaptcha(token)`. */
function isCheck(words: readonly string[], subject: readonly string[]): boolean {
  if (subject.some((word) => /captcha|turnstile/.test(word))) return false
  return CHECKS.test(words[0] ?? '') || (subject.some((word) => FACTOR.test(word)) && WRITES.test(words[0] ?? ''))
}

const CHECKS = /^(?:verify|validate|check|confirm|consume|redeem|exchange|refresh|resume|impersonate|change)$/
const WRITES = /^(?:set|unset|enable|disable|activate|deactivate|remove|add)$/
const FACTOR = /^(?:factor|totp|otp|mfa|2fa|tfa)$/

/** The name of an argument is that of a token, a code, or the password that somebody has. */
function isGivenCredential(flow: ModuleFlow, { ref, call }: CallSite, subject: readonly string[]): boolean {
  return call.args.some(({ value }) => {
    const words = splitWords(nameOf(flow, { fn: ref.fn, value }) ?? '')
    const [last, before] = [words.at(-1) ?? '', words.at(-2)]
    if (/^(?:otp|totp|passcode)$/.test(last)) return true
    if (last === 'token') return !/^(?:page|next|continuation|cancel|cancellation|[cx]srf)$/.test(before ?? '')
    if (last === 'password') return /^(?:old|current|existing)$/.test(before ?? '')
    if (last !== 'code') return false
    return before === undefined ? subject.some((word) => ABOUT_CODES.test(word)) : OF_LOGIN.test(before)
  })
}

/** What a function is about that is given a `code` of somebody, and not that of a country or a product. */
const ABOUT_CODES = /^(?:tokens?|otp|totp|factor|mfa|2fa|tfa|auth|login|signin|oauth)$/
const OF_LOGIN =
  /^(?:auth|authori[sz]ation|exchange|verification|confirmation|otp|totp|mfa|2fa|login|access|recovery|backup)$/
