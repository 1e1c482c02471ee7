// Markdown tables over the results of linting the corpus.
import type { CorpusReport, FileOutcome } from './check-file'
import type { PackageResult } from './check-package'

/** Rows as a Markdown table; columns whose header starts with `#` are numbers. */
export function markdownRows(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const titles = header.map((title) => title.replace(/^#/, ''))
  const rule = header.map((title) => (title.startsWith('#') ? '---:' : '---'))
  return [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Reports per package and rule, in all and per 1,000 judged lines. */
export function packageTable(results: readonly PackageResult[], rules: readonly string[]): string {
  const header = [
    'package',
    '#files',
    '#lines',
    '#judged',
    ...rules.map((rule) => `#${rule}`),
    '#reports',
    '#per 1,000',
    '#unknown',
    '#bugs',
    '#s',
  ]
  const rows = results.map((result) => packageRow(`${result.name}@${result.version}`, [result], rules))
  return markdownRows(header, [...rows, packageRow(`**total: ${results.length}**`, results, rules)])
}

/** Reports per rule and message, with their share of certain ones. */
export function ruleTable(results: readonly PackageResult[], rules: readonly string[]): string {
  const reports = reportsIn(results)
  const lines = sum(results, judgedLines)
  const rows = rules.flatMap((rule) => {
    const ofRule = reports.filter((report) => report.rule === rule)
    const messages = [...new Set(ofRule.map((report) => report.messageId))].sort()
    const row = (title: string, of: typeof ofRule) => {
      const packages = new Set(of.map((report) => report.package)).size
      return [
        title,
        of.length,
        perThousand(of.length, lines),
        packages,
        of.filter((report) => report.confidence === 'certain').length,
      ]
    }
    return [
      row(`**${rule}**`, ofRule),
      ...messages.map((id) =>
        row(
          `· ${id}`,
          ofRule.filter((one) => one.messageId === id),
        ),
      ),
    ]
  })
  return markdownRows(['rule', '#reports', '#per 1,000 lines', '#packages', '#certain'], rows)
}

/** Why files are out of scope: reason, files, and one of them. */
export function scopeTable(results: readonly PackageResult[]): string {
  const reasons = new Map<string, string[]>()
  for (const { name, outcomes } of results) {
    for (const { outOfScope, path } of outcomes) {
      if (outOfScope !== null) reasons.set(outOfScope, [...(reasons.get(outOfScope) ?? []), `${name}/${path}`])
    }
  }
  const sorted = [...reasons].sort((a, b) => b[1].length - a[1].length)
  const rows = sorted.map(([reason, files]) => [reason, files.length, files[0] ?? ''])
  return markdownRows(['out of scope', '#files', 'for example'], rows)
}

/** The files that take longest. */
export function slowestTable(results: readonly PackageResult[], count: number): string {
  const files = results.flatMap(({ name, outcomes }) => outcomes.map((outcome) => ({ name, outcome })))
  const slowest = files.sort((a, b) => b.outcome.milliseconds - a.outcome.milliseconds).slice(0, count)
  const rows = slowest.map(({ name, outcome }) => [
    `${name}/${outcome.path}`,
    outcome.lines,
    Math.round(outcome.milliseconds),
  ])
  return markdownRows(['slowest files', '#lines', '#ms'], rows)
}

/** All reports of the results. */
export function reportsIn(results: readonly PackageResult[]): CorpusReport[] {
  return results.flatMap((result) => result.outcomes.flatMap((outcome) => outcome.reports))
}

/** The share of syntax nodes that lowering does not know. */
export function unknownShare(results: readonly PackageResult[]): number {
  const nodes = sum(results, (outcome) => outcome.nodes)
  return nodes === 0 ? 0 : sum(results, (outcome) => outcome.unknown) / nodes
}

/** Adds up one number of each file. */
export function sum(results: readonly PackageResult[], pick: (outcome: FileOutcome) => number): number {
  return results.reduce((total, { outcomes }) => outcomes.reduce((some, outcome) => some + pick(outcome), total), 0)
}

/** Lines that the rules judge. */
function judgedLines(outcome: FileOutcome): number {
  return outcome.outOfScope === null ? outcome.lines : 0
}

function packageRow(title: string, results: readonly PackageResult[], rules: readonly string[]): (string | number)[] {
  const reports = reportsIn(results)
  const judged = sum(results, judgedLines)
  return [
    title,
    sum(results, () => 1),
    sum(results, (outcome) => outcome.lines),
    judged,
    ...rules.map((rule) => reports.filter((report) => report.rule === rule).length),
    reports.length,
    perThousand(reports.length, judged),
    `${(unknownShare(results) * 100).toFixed(2)} %`,
    sum(results, (outcome) => outcome.bugs.length),
    (sum(results, (outcome) => outcome.milliseconds) / 1000).toFixed(1),
  ]
}

function perThousand(count: number, lines: number): string {
  return lines === 0 ? '–' : ((count * 1000) / lines).toFixed(2)
}
