// Calls that are given a credential and fail: a login, a code, a token. Whatever status answers it, somebody did not come in.
import { callAt, type CallSite, type ModuleFlow } from '../../flow/module-flow'
import { calleeName, nameOf, receiverName } from '../../flow/written-names'
import type { Decision } from './decisions'
import { hasWord, splitWords } from '../names'

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
  return isCheck(flow, words, subject) ? 'authentication' : null
}

/** `resetPassword(token, password)`: the token is what was sent by mail, and must be the same. */
function isReset(words: readonly string[]): boolean {
  return words.includes('password') && words.some((word) => /^(?:reset|recover|restore)$/.test(word))
}

/** `refreshTokens(refreshToken)`, `verifyEmail(token)`, `twoFactor.unset(code)`; but not `verifyCaptcha(token)`. */
function isCheck({ knowledge }: ModuleFlow, words: readonly string[], subject: readonly string[]): boolean {
  if (subject.some((word) => /captcha|turnstile/.test(word))) return false
  const { checksCredentials, factors, changesFactor } = knowledge.words
  const [verb = ''] = words
  return checksCredentials.has(verb) || (hasWord(factors, subject) && changesFactor.has(verb))
}

/** The name of an argument is that of a token, a code, or the password that somebody has. */
function isGivenCredential(flow: ModuleFlow, { ref, call }: CallSite, subject: readonly string[]): boolean {
  const { otherTokens, takesCodes, codesOfLogin } = flow.knowledge.words
  return call.args.some(({ value }) => {
    const words = splitWords(nameOf(flow, { fn: ref.fn, value }) ?? '')
    const [last, before] = [words.at(-1) ?? '', words.at(-2)]
    if (/^(?:otp|totp|passcode)$/.test(last)) return true
    if (last === 'token') return !otherTokens.has(before ?? '')
    if (last === 'password') return /^(?:old|current|existing)$/.test(before ?? '')
    if (last !== 'code') return false
    return before === undefined ? hasWord(takesCodes, subject) : codesOfLogin.has(before)
  })
}
