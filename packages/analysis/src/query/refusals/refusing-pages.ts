// Refusals that a page tells (rows with `page`): `req.flash('error', 'Invalid password'); res.redirect('/login')`,
// `res.render('login', { error: 'Wrong password' })`, `res.redirect('/403')`, and pages behind a password that was wrong.
import type { ValueRef } from '../../ir/ids'
import type { CallSite, ModuleFlow } from '../../flow/module-flow'
import { MAX_CONDITION_DEPTH } from '../../limits'
import type { RefusalRow } from '../../model/rows'
import type { Decision } from '../decisions/decisions'
import { isProofCompared, refusedFor } from '../decisions/decision-weight'
import { isAboutNewPassword, isNewCompared } from '../decisions/new-secrets'
import { isPresentedSecret } from '../decisions/presented-secrets'
import type { Refusal, Refused } from './refusals'
import type { ModuleView } from '../view'

/** What the words that a page is given, or its address, refuse; null: they refuse nobody. */
export function toldByPage(flow: ModuleFlow, site: CallSite, page: RefusalRow['page']): Refused | null {
  const texts = site.call.args.flatMap(({ value }) => textsIn(flow, { fn: site.ref.fn, value }, 0))
  const said = refusedInWords(texts.map((text) => (isAddress(text) ? queryOf(text) : text)).join(' '))
  return said ?? (page === 'named' && texts.some((text) => NO_ENTRY.test(text)) ? 'access' : null)
}

/**
 * What a refusal by a page refuses: what is told, and else a wrong password or code, and a proof that does not fit. A page is shown for
 * anything else, too, and who has no session, or an old one, is sent to the login.
 */
export function refusedByPage(view: ModuleView, refusal: Refusal, decision: Decision): Refused | null {
  const told = refusal.refused === null ? null : refusedFor(view, refusal, decision)
  return told ?? refusedBehind(view, decision)
}

/** Whom a session or an earlier login lets in: without it a visitor is shown the login page, and refused nothing. */
const OF_VISITORS = /\bis_?authenticated\b|\b(?:access_?|session_?)?tokens?\b|\blogged_?in\b/i

/** What was decided before a page that says nothing. */
function refusedBehind(view: ModuleView, decision: Decision): Refused | null {
  const { decides, kind, text, ref } = decision
  if (decides === 'integrity') return 'integrity'
  if (OF_VISITORS.test(text) || isAboutNewPassword(view.flow, ref) || isNewCompared(view.flow, ref)) return null
  if (kind === 'library') return decides === 'authentication' && / is false$/.test(text) ? 'authentication' : null
  // The page behind a comparison that holds is the one that was asked for.
  if (!/ is (?:not|false)\b/.test(text)) return null
  if (isProofCompared(view, decision)) return 'integrity'
  return isPresentedSecret(view.flow, ref) ? 'authentication' : null
}

const WRONG =
  /\b(?:invalid|incorrect|wrong|bad|expired|failed|not (?:valid|correct)|(?:does|did) ?n[o']t match|mismatch)\b/i
const CREDENTIAL = /\b(?:password|credentials|passcode|otp|2fa|login)\b/i
const RIGHT = /\b(?:not (?:allowed|authori[sz]ed|permitted)|no permission|permission denied|access denied|forbidden)\b/i

/** They must name what was wrong with a password or a right. */
function refusedInWords(said: string): Refused | null {
  const text = said.replace(/[_+-]|%20/g, ' ')
  if (WRONG.test(text) && CREDENTIAL.test(text))
    return /\breset\b.*\btoken\b/i.test(text) ? 'integrity' : 'authentication'
  return RIGHT.test(text) ? 'access' : null
}

/** Addresses whose last part is a denial, `/errors/access-denied`: the page is there for nothing else. */
const NO_ENTRY =
  /^\/(?:[^?#]*\/)?(?:403|forbidden|unauthori[sz]ed|access[-_]?denied|denied|not[-_]?(?:allowed|authori[sz]ed)|no[-_]?(?:access|permissions?))(?:\.html?)?\/?(?:[?#]|$)/i

function isAddress(text: string): boolean {
  return /^[./]|^https?:/.test(text)
}

function queryOf(address: string): string {
  const at = address.indexOf('?')
  return at < 0 ? '' : address.slice(at)
}

/** Constant texts of an argument, and of the members of an object that is made on the spot. */
function textsIn(flow: ModuleFlow, ref: ValueRef, depth: number): readonly string[] {
  const text = flow.constant(ref)
  if (typeof text === 'string') return [text]
  const made = flow.instruction(ref)
  if (depth > MAX_CONDITION_DEPTH) return []
  if (made.kind === 'object')
    return made.properties.flatMap(({ value }) => textsIn(flow, { fn: ref.fn, value }, depth + 1))
  return made.kind === 'array'
    ? made.elements.flatMap(({ value }) => textsIn(flow, { fn: ref.fn, value }, depth + 1))
    : []
}

/** The answer that follows a message at once, which makes the refusal final; the message itself where none does. */
export function answerBehind(flow: ModuleFlow, message: CallSite): CallSite {
  const { fn, value } = message.ref
  const { blockOf } = flow.cfg(fn)
  const answers = [...flow.callsWith('refusal'), ...flow.callsWith('response')].filter(
    ({ ref }) => ref.fn === fn && ref.value > value && blockOf[ref.value] === blockOf[value],
  )
  const first = Math.min(...answers.map(({ ref }) => ref.value))
  return answers.find(({ ref }) => ref.value === first) ?? message
}
