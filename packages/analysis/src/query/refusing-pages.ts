// Refusals that are told by a page, or by the address of one: `res.redirect('/login?error=1')`, `res.render('login', { error })`.
import type { Decision } from './decisions'
import { isProofCompared } from './decision-weight'
import { isAboutNewPassword, isNewCompared } from './new-secrets'
import { isPresentedSecret } from './presented-secrets'
import type { Refused } from './refusals'
import type { ModuleView } from './view'

/** Whom a session or an earlier login lets in: without it a visitor is shown the login page, and refused nothing. */
const OF_VISITORS = /\bis_?authenticated\b|\b(?:access_?|session_?)?tokens?\b|\blogged_?in\b/i

/**
 * What a page refuses: a wrong password or code, and a proof that does not fit. A page is shown for anything else, too, and who has no
 * session, or an old one, is sent to the login.
 */
export function refusedByPage(view: ModuleView, decision: Decision): Refused | null {
  const { decides, kind, text, ref } = decision
  if (decides === 'integrity') return 'integrity'
  if (isOfVisitors(text) || isAboutNewPassword(view.flow, ref) || isNewCompared(view.flow, ref)) return null
  if (kind === 'library') return decides === 'authentication' && / is false$/.test(text) ? 'authentication' : null
  // The page behind a comparison that holds is the one that was asked for.
  if (!/ is (?:not|false)\b/.test(text)) return null
  if (isProofCompared(view, decision)) return 'integrity'
  return isPresentedSecret(view.flow, ref) ? 'authentication' : null
}

function isOfVisitors(text: string): boolean {
  return OF_VISITORS.test(text)
}
