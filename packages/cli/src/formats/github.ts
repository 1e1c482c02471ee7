// Output as GitHub workflow commands, which become annotations on a pull request.
import {
  INTERNAL_ERROR,
  type ReportedFinding,
  type ReportedStep,
  type TextLines,
  type UserError,
} from '@logwright/engine'
import type { CheckedFile } from '../check-run'
import { ruleDocsUrl } from '../version'
import { visibleFindings, type RunResult } from '../run-result'

/** Writes a run as `::error file=…::message` lines. */
export function formatGithub(result: RunResult): string {
  const lines = [
    ...result.checked.flatMap((file) => [...fileErrors(file), ...fileFindings(file, result.options.quiet)]),
    ...result.errors.map((error) => formatUserError(error.file, error)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function fileErrors(file: CheckedFile): readonly string[] {
  return file.report.userErrors.map((error) => formatUserError(file.report.path, error))
}

function formatUserError(file: string, error: UserError): string {
  const place = error.line === null ? {} : { line: error.line, col: error.column ?? 1 }
  return command('error', { file, ...place, title: `logwright: ${error.kind}` }, error.message)
}

function fileFindings(file: CheckedFile, quiet: boolean): readonly string[] {
  const { lines } = file
  if (!lines) return []
  return visibleFindings(file, quiet).map((finding) => {
    const start = lines.positionAt(finding.range.start)
    const end = lines.positionAt(finding.range.end)
    // GitHub takes columns only where a finding stands on one line.
    const columns =
      start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {}
    const place = { file: file.report.path, line: start.line, endLine: end.line, ...columns }
    return command(
      finding.severity,
      { ...place, title: `logwright: ${finding.rule}` },
      [withSteps(finding.message, finding.steps, lines), ...page(finding.rule)].join('\n'),
    )
  })
}

function page(rule: string): readonly string[] {
  return rule === INTERNAL_ERROR ? [] : [ruleDocsUrl(rule)]
}

function withSteps(message: string, steps: ReportedFinding['steps'], lines: TextLines): string {
  const placeOf = ({ range, elsewhere }: ReportedStep): string =>
    elsewhere ? `${elsewhere.path} line ${elsewhere.start.line}` : `line ${lines.positionAt(range.start).line}`
  const told = steps.map((step, i) => `${i + 1}. ${placeOf(step)}: ${step.message}`)
  return [message, ...told].join('\n')
}

function command(
  level: 'error' | 'warning',
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${level} ${list.join(',')}::${escapeData(message)}`
}

/** A workflow command's text: a percent sign or a line end would end or change the command. */
export function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

/** A workflow command's property: colons and commas separate. */
export function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
