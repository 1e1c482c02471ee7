// Prints scores: precision per rule, what was lost and fixed, unlabelled reports, mistakes by class.
import { markdownRows } from '../../scripts/corpus/check-tables'
import type { CorpusReport } from '../../scripts/corpus/check-file'
import type { LabelPreset } from './label'
import { mistakesByClass, scoreOf, type Match, type Matched } from './score'

/** Precision that a preset promises on real code. */
export const TARGET: Readonly<Record<LabelPreset, number>> = { recommended: 0.9, strict: 0.8, all: 0 }

/** Everything about the labels of one preset, as Markdown. */
export function describeScore(preset: LabelPreset, matched: Matched<CorpusReport>): string {
  const { matches, unlabelled } = matched
  const lost = matches.filter(({ label, report }) => label.label === 'right' && report === null)
  const fixed = matches.filter(({ label, report }) => label.label === 'wrong' && report === null)
  const places = (some: readonly Match<unknown>[]): string[] =>
    some.map(({ label }) => `${label.package}/${label.file}:${label.line} ${label.rule} (${label.at})`)
  const mistakes = mistakesByClass(matches).flatMap(([name, labels]) => [
    `- **${name}**: ${labels.length}`,
    ...labels.map((label) => `  - ${label.package}/${label.file}:${label.line} ${label.rule}: ${label.why}`),
  ])
  return [
    `## Labels, preset ${preset}`,
    scoreTable(matched),
    verdictOn(preset, matches),
    ...listed('Labelled right, reported no more', places(lost)),
    ...listed('Labelled wrong, silent now', places(fixed)),
    ...listed(
      'Unlabelled reports in labelled files',
      unlabelled.map((one) => `${one.id} ${one.package}/${one.file}:${one.line} ${one.rule}: ${one.message}`),
    ),
    ...(mistakes.length === 0 ? [] : ['### Mistakes by class', mistakes.join('\n')]),
  ].join('\n\n')
}

/** Whether the preset's precision is reached; also where there is nothing to judge. */
export function isOnTarget(preset: LabelPreset, matches: readonly Match<unknown>[]): boolean {
  return (scoreOf(matches).precision ?? 1) >= TARGET[preset]
}

/** `93.3 %`, or a dash for none. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`
}

function scoreTable({ matches, unlabelled }: Matched<CorpusReport>): string {
  const rules = [...new Set(matches.map(({ label }) => label.rule))].sort()
  const row = (title: string, some: readonly Match<unknown>[], unknown: number): (string | number)[] => {
    const { reported, lost, fixed, precision, strictPrecision } = scoreOf(some)
    const { right, wrong, debatable } = reported
    return [
      title,
      some.length,
      right,
      wrong,
      debatable,
      percent(precision),
      percent(strictPrecision),
      lost,
      fixed,
      unknown,
    ]
  }
  const rows = rules.map((rule) => {
    const ofRule = matches.filter(({ label }) => label.rule === rule)
    return row(rule, ofRule, unlabelled.filter((report) => report.rule === rule).length)
  })
  const header = [
    'rule',
    '#labels',
    '#right',
    '#wrong',
    '#debatable',
    '#precision',
    '#debatable as wrong',
    '#lost',
    '#fixed',
    '#unlabelled',
  ]
  return markdownRows(header, [...rows, row('**total**', matches, unlabelled.length)])
}

function verdictOn(preset: LabelPreset, matches: readonly Match<unknown>[]): string {
  const { precision } = scoreOf(matches)
  const word = isOnTarget(preset, matches) ? 'reached' : 'missed'
  return `Precision ${percent(precision)}, target ${percent(TARGET[preset])}: ${word}.`
}

function listed(title: string, entries: readonly string[]): string[] {
  return entries.length === 0
    ? []
    : [`### ${title}: ${entries.length}`, entries.map((entry) => `- ${entry}`).join('\n')]
}
