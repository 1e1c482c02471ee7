// Calls whose result no longer is what a rule fears: barriers of the models, maskers by name, pieces too short to use.
import type { CallSite, ModuleFlow } from '../flow/module-flow'
import { isMaskingReplace, isShortPiece } from '../query/leaks/secret-value'
import { openSensitivity, type SensitivityJudge } from '../query/leaks/sensitivity'
import { calleeName } from '../flow/written-names'

/** A judge of names for questions that every preset answers alike. */
function plainJudge(flow: ModuleFlow): SensitivityJudge {
  return openSensitivity(flow.knowledge.sensitive, { classes: [], names: [], ignoreNames: [] })
}

/** The result of the call carries neither a secret nor an address any more. */
export function endsEveryFear(flow: ModuleFlow, site: CallSite): boolean {
  return flow.rows(site, 'barrier').length > 0 || masks(flow, site)
}

/** The result of the call is masked, hashed, or a piece too short to use. */
export function masks(flow: ModuleFlow, site: CallSite): boolean {
  if (flow.rows(site, 'barrier').some(({ row }) => row.ends.includes('secret'))) return true
  if (isShortPiece(flow, site) || isMaskingReplace(flow, site)) return true
  const name = calleeName(flow, site)
  return name !== null && plainJudge(flow).isMasker(name)
}
