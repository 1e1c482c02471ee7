// What of a file's security events is logged, rule by rule: the findings that a rule makes, and the places that it passes over for a log.
import type { ModuleView, Silence } from '@logwright/analysis/query/view'
import { runPass } from './guarded-pass'
import type { SessionState } from './session-state'

/** Places of one rule in one file. */
export interface RuleCoverage {
  readonly rule: string
  /** Places where something happens that must be logged, and is. */
  readonly logged: number
  /** Places without a log. */
  readonly gaps: number
  /** Places that are only likely to be such. */
  readonly likely: number
}

/** Counts for every rule that a requirement names, whether it is configured or not, with its widest options. */
export function coverageOf(state: SessionState, path: string, view: ModuleView): readonly RuleCoverage[] {
  if (!view.scope.isServer) return []
  const ids = new Set(state.knowledge.requirements.flatMap(({ rules }) => rules))
  return [...ids].flatMap((id) => {
    const rule = state.rules.get(id)
    if (!rule) return []
    const logged = new Set<number>()
    const onSilence = ({ range, isLogged }: Silence): void => {
      if (isLogged) logged.add(range.start)
    }
    const listening: ModuleView = { ...view, onSilence }
    const pass = { file: path, pass: `coverage ${id}`, times: state.times }
    const ran = runPass(pass, () => rule.find(listening, rule.defaults.all))
    if (ran.kind === 'failed') return []
    const gaps = ran.value.filter(({ confidence }) => confidence === 'certain').length
    return [{ rule: id, logged: logged.size, gaps, likely: ran.value.length - gaps }]
  })
}
