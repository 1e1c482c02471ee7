// `--coverage`: which requirements of OWASP ASVS and which events of its logging vocabulary the project logs, and where it has gaps.
import { requirements, securityEvents, type RuleCoverage } from '@logwright/engine'
import { plural } from './formats/pretty'
import type { RunResult } from './run-result'
import type { Colors } from './terminal'

/** `covered`: logged wherever it was seen. `not seen`: no code does such a thing. `not checked`: no rule looks for it. */
export type CoverageStatus = 'covered' | 'gap' | 'not seen' | 'not checked'

/** What the rules of one requirement, or the rule of one event, have seen. */
export interface CoverageRow {
  readonly id: string
  readonly rules: readonly string[]
  readonly status: CoverageStatus
  /** Places with a log. */
  readonly logged: number
  /** Places without. */
  readonly gaps: number
  /** Places without that may be none. */
  readonly likely: number
}

/** The two tables. */
export interface RunCoverage {
  readonly requirements: readonly (CoverageRow & { readonly says: string })[]
  readonly events: readonly CoverageRow[]
}

/** Sums up what the files have. An event shares the counts of its rule with the rule's other events. */
export function collectCoverage({ checked }: RunResult): RunCoverage {
  const counts = checked.flatMap(({ report }) => report.stats.coverage ?? [])
  return {
    requirements: requirements.map(({ id, says, rules }) => ({ ...rowOf(id, rules, counts), says })),
    events: securityEvents.map(({ id, rule }) => rowOf(id, rule === undefined ? [] : [rule], counts)),
  }
}

function rowOf(id: string, rules: readonly string[], counts: readonly RuleCoverage[]): CoverageRow {
  const own = counts.filter(({ rule }) => rules.includes(rule))
  const sum = (key: 'logged' | 'gaps' | 'likely'): number => own.reduce((total, each) => total + each[key], 0)
  const [logged, gaps, likely] = [sum('logged'), sum('gaps'), sum('likely')]
  const seen = gaps + likely > 0 ? 'gap' : logged > 0 ? 'covered' : 'not seen'
  return { id, rules, status: rules.length === 0 ? 'not checked' : seen, logged, gaps, likely }
}

/** The tables as text; of the events those that some rule asks for. */
export function formatCoverage({ requirements: rows, events }: RunCoverage, colors: Colors): string {
  const asked = events.filter(({ rules }) => rules.length > 0)
  return [
    colors.bold('OWASP ASVS 5.0'),
    ...rows.flatMap((row) => [`  ${row.id}  ${describeStatus(row, colors)}`, `          ${colors.dim(row.says)}`]),
    '',
    colors.bold('OWASP logging vocabulary, by the rule that asks for the event'),
    ...[...new Set(asked.flatMap(({ rules }) => rules))].flatMap((rule) => formatRule(rule, asked, colors)),
    '',
  ].join('\n')
}

function formatRule(rule: string, events: readonly CoverageRow[], colors: Colors): string[] {
  const own = events.filter(({ rules }) => rules.includes(rule))
  const [first] = own
  if (!first) return []
  return [`  ${rule}  ${describeStatus(first, colors)}`, `      ${colors.dim(own.map(({ id }) => id).join(', '))}`]
}

function describeStatus({ status, logged, gaps, likely }: CoverageRow, colors: Colors): string {
  switch (status) {
    case 'covered':
      return `${colors.bold('covered')}: logged at ${plural(logged, 'place')}`
    case 'gap':
      return `${colors.red('gap')}: ${describeGaps(gaps, likely)}, ${logged} logged`
    case 'not seen':
      return 'not seen'
    case 'not checked':
      return 'not checked: code alone does not show it'
  }
}

function describeGaps(gaps: number, likely: number): string {
  if (gaps === 0) return `${plural(likely, 'place')} that may be one`
  return likely === 0 ? plural(gaps, 'place') : `${plural(gaps, 'place')}, ${likely} more that may be one`
}
