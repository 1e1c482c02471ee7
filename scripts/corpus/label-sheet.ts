// The sheet that drawn reports are labelled on, and a reading view of them with the source around each.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { CorpusReport } from './check-file'
import { REPOSITORY } from './location'
import { readSource, type CorpusPackage } from './sources'

/** Lines shown before and behind a report. */
const CONTEXT = 25

/** The sheet: one JSON object a report. A label line is such a line with "label", "why" and, for a mistake, "class". */
export function labelSheet(reports: readonly CorpusReport[]): string {
  return reports.map(({ confidence, ...row }) => `${JSON.stringify({ ...row, confidence })}\n`).join('')
}

/** The reading view: Markdown with the lines around each report, and those of steps that stand further away. */
export function readingView(reports: readonly CorpusReport[], packages: readonly CorpusPackage[]): string {
  return reports.map((report, index) => describeReport(report, index + 1, packages)).join('\n')
}

/** Writes a file; throws for one that would bring the corpus's source text into the repository. */
export function writeOutside(file: string, text: string): void {
  const path = relative(REPOSITORY, resolve(file))
  if (path !== '..' && !path.startsWith(`..${sep}`))
    throw new Error(`${file} lies in the repository: source text must stay outside`)
  mkdirSync(dirname(resolve(file)), { recursive: true })
  writeFileSync(file, text)
}

function describeReport(report: CorpusReport, number: number, packages: readonly CorpusPackage[]): string {
  const folder = packages.find((one) => one.name === report.package && one.version === report.version)?.folder
  const lines = folder === undefined ? [] : readSource(folder, report.file).split(/\r\n|[\n\r\u2028\u2029]/)
  const stepLines = report.steps.map((step) => Number.parseInt(step, 10))
  const far = stepLines.filter((line) => Math.abs(line - report.line) > CONTEXT)
  const blocks = [...new Set(far)].map((line) => excerpt(lines, line, 3, new Set([line])))
  return [
    `## ${number}. ${report.id} · ${report.rule} · ${report.messageId}`,
    '',
    `${report.package}@${report.version} ${report.file}:${report.line}:${report.column} (${report.confidence})`,
    '',
    report.message,
    '',
    ...report.steps.map((step) => `- ${step}`),
    '',
    excerpt(lines, report.line, CONTEXT, new Set([report.line])),
    ...blocks,
    '',
  ].join('\n')
}

function excerpt(lines: readonly string[], line: number, around: number, marked: ReadonlySet<number>): string {
  const first = Math.max(1, line - around)
  const shown = lines.slice(first - 1, line + around).map((text, index) => {
    const number = first + index
    return `${marked.has(number) ? '>' : ' '} ${String(number).padStart(5)} | ${text}`
  })
  return ['````text', ...shown, '````'].join('\n')
}
