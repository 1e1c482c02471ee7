// Output for people: findings by file, the way that leads to each, the line of source, a summary.
import { INTERNAL_ERROR, type ReportedFinding, type TextLines, type UserError } from '@logwright/engine'
import type { CheckedFile } from '../check-run'
import { frameRange } from '../code-frame'
import { visibleFindings, type RunResult } from '../run-result'
import { printable, type Colors } from '../terminal'
import { ruleDocsUrl } from '../version'

/** How the text looks. */
export interface Style {
  readonly colors: Colors
  /** Makes a text a link; null where the reader shows none. */
  readonly link: ((text: string, url: string) => string) | null
}

/** Writes a run as text. */
export function formatPretty(result: RunResult, style: Style): string {
  const { colors } = style
  const files = result.checked.map((file) => formatFile(result, file, style)).filter((text) => text !== '')
  const lost = result.errors.map((error) => `${colors.bold(printable(error.file))}\n  ${formatError(error, colors)}\n`)
  return [...files, ...lost, ...formatPages(result, style), formatSummary(result, colors)].join('\n')
}

/** Where the rules' pages are, once for each rule, unless the rules' names lead there. */
function formatPages({ checked, options }: RunResult, { colors, link }: Style): readonly string[] {
  const found = checked.flatMap((file) => visibleFindings(file, options.quiet)).map(({ rule }) => rule)
  const rules = link ? [] : [...new Set(found)].filter((rule) => rule !== INTERNAL_ERROR).sort()
  return rules.length === 0 ? [] : [rules.map((rule) => colors.dim(`docs: ${ruleDocsUrl(rule)}\n`)).join('')]
}

function formatFile(result: RunResult, file: CheckedFile, style: Style): string {
  const { colors } = style
  const { report, lines } = file
  const parts = [
    ...report.userErrors.map((error) => `  ${formatError(error, colors)}`),
    ...visibleFindings(file, result.options.quiet).map((finding) =>
      lines ? formatFinding(finding, lines, style) : '',
    ),
    ...(report.outOfScope !== null && result.named.has(file.absolute)
      ? [`  ${colors.dim(`out of scope: ${report.outOfScope}`)}`]
      : []),
  ]
  return parts.length === 0 ? '' : `${colors.bold(colors.underline(printable(report.path)))}\n${parts.join('\n')}\n`
}

/** `3:14  syntax  message` */
function formatError(error: UserError, colors: Colors): string {
  const place = error.line === null ? '' : `${error.line}:${error.column ?? 1}  `
  return `${colors.dim(place)}${colors.red(error.kind)}  ${printable(error.message)}`
}

function formatFinding(finding: ReportedFinding, lines: TextLines, { colors, link }: Style): string {
  const rule = link && finding.rule !== INTERNAL_ERROR ? link(finding.rule, ruleDocsUrl(finding.rule)) : finding.rule
  const { line, column } = lines.positionAt(finding.range.start)
  const severity = finding.severity === 'error' ? colors.red('error  ') : colors.yellow('warning')
  const head = `  ${colors.dim(`${line}:${column}`)}  ${severity}  ${printable(finding.message)}  ${colors.dim(rule)}`
  const frame = frameRange(lines, finding.range)
  const gutter = String(frame.line)
  return [
    head,
    ...finding.steps.map((step, i) => `      ${colors.dim(`${i + 1}.`)} ${formatStep(step, lines, colors)}`),
    `      ${colors.dim(`${gutter} |`)} ${frame.source}`,
    `      ${colors.dim(`${' '.repeat(gutter.length)} |`)} ${colors.red(frame.carets)}`,
  ].join('\n')
}

function formatStep(step: ReportedFinding['steps'][number], lines: TextLines, colors: Colors): string {
  const { line, column } = step.elsewhere?.start ?? lines.positionAt(step.range.start)
  const file = step.elsewhere ? `${printable(step.elsewhere.path)}:` : ''
  return `${colors.dim(`${file}${line}:${column}`)}  ${printable(step.message)}`
}

const NO_FILES = 'there is no JavaScript or TypeScript here that is not ignored (--no-ignore takes ignored files).'

function formatSummary(result: RunResult, colors: Colors): string {
  const { counts, checked, options } = result
  const files = plural(checked.length, 'file')
  const total = counts.errors + counts.warnings
  const notes = [
    counts.suppressed > 0 ? `${counts.suppressed} suppressed by comments` : '',
    counts.baselined > 0 ? `${counts.baselined} in the baseline` : '',
    result.gone > 0
      ? `${result.gone} in the baseline found no more: --update-baseline takes ${result.gone === 1 ? 'it' : 'them'} out`
      : '',
    options.quiet && counts.warnings > 0 ? `${plural(counts.warnings, 'warning')} not shown` : '',
    counts.fixedFiles > 0 ? `${plural(counts.fixedFiles, 'file')} fixed` : '',
    counts.fixable > 0 && !options.fix ? `${counts.fixable} fixable with --fix` : '',
    counts.userErrors > 0 ? `${plural(counts.userErrors, 'problem')} with the input` : '',
    counts.internalErrors > 0 ? `${plural(counts.internalErrors, 'internal error')}, please report` : '',
  ].filter((note) => note !== '')
  const tail = notes.length > 0 ? ` (${notes.join('; ')})` : ''
  if (checked.length === 0)
    return `${colors.yellow('No files to check')}${counts.userErrors > 0 ? `${tail}.` : `: ${NO_FILES}`}\n`
  if (total === 0) return `${colors.green('No findings')} in ${files}${tail}.\n`
  const head = `${plural(total, 'finding')}: ${plural(counts.errors, 'error')}, ${plural(counts.warnings, 'warning')}`
  return `${counts.errors > 0 ? colors.red(head) : colors.yellow(head)} in ${files}${tail}.\n`
}

/** "1 file", "2 files" */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
