// Output for programs. The form is described in docs/cli.md; `schemaVersion` changes when a key changes its meaning or goes.
import {
  INTERNAL_ERROR,
  type PlaceElsewhere,
  type ReportedFinding,
  type ReportedStep,
  type TextLines,
  type UserError,
} from '@logwright/engine'
import type { CheckedFile } from '../check-run'
import { exitCode, visibleFindings, type RunResult } from '../run-result'
import { collectCoverage, type RunCoverage } from '../run-coverage'
import { ruleDocsUrl } from '../version'
import { collectStats, type RunStats } from '../run-stats'

/** Version of the JSON form. */
const JSON_SCHEMA_VERSION = 1

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. `start`/`end` are offsets without byte-order mark. */
export interface JsonRange {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly start: number
  readonly end: number
}

/** A step; `path` is there when it stands in another file. */
export interface JsonStep extends JsonRange {
  readonly message: string
  readonly path?: string
}

/** A finding. */
export interface JsonFinding extends JsonRange {
  readonly rule: string
  /** Address of the rule's page; null for an internal error. */
  readonly docs: string | null
  readonly messageId: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly data: ReportedFinding['data']
  readonly confidence: 'certain' | 'likely'
  readonly steps: readonly JsonStep[]
  readonly fixes: ReportedFinding['fixes']
  readonly suppressed: ReportedFinding['suppressed']
}

/** The whole output. `files` holds those with something to say. */
export interface JsonOutput {
  readonly schemaVersion: typeof JSON_SCHEMA_VERSION
  readonly tool: { readonly name: 'logwright'; readonly version: string }
  readonly root: string
  readonly exitCode: number
  readonly summary: RunResult['counts'] & { readonly files: number }
  readonly files: readonly {
    readonly path: string
    readonly outOfScope: string | null
    readonly findings: readonly JsonFinding[]
    readonly errors: readonly UserError[]
    readonly internalErrors: CheckedFile['report']['internalErrors']
  }[]
  readonly errors: readonly UserError[]
  /** What is wrong with settings of the project that Logwright reads; nothing fails for it. */
  readonly notes: readonly UserError[]
  readonly stats?: RunStats
  readonly coverage?: RunCoverage
}

/** Writes a run as JSON. */
export function formatJson(result: RunResult): string {
  const output: JsonOutput = {
    schemaVersion: JSON_SCHEMA_VERSION,
    tool: { name: 'logwright', version: result.version },
    root: result.session.root,
    exitCode: exitCode(result),
    summary: { files: result.checked.length, ...result.counts },
    files: result.checked.filter(hasNews).map((file) => toJsonFile(file, result.options.quiet)),
    errors: result.errors,
    notes: result.notes,
    ...(result.options.stats && { stats: collectStats(result) }),
    ...(result.options.coverage && { coverage: collectCoverage(result) }),
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

function hasNews({ report }: CheckedFile): boolean {
  return report.findings.length > 0 || report.userErrors.length > 0 || report.internalErrors.length > 0
}

function toJsonFile(file: CheckedFile, quiet: boolean): JsonOutput['files'][number] {
  const { report, lines } = file
  const suppressed = report.findings.filter((finding) => finding.suppressed)
  const shown = new Set([...visibleFindings(file, quiet), ...suppressed])
  return {
    path: report.path,
    outOfScope: report.outOfScope,
    findings: lines
      ? report.findings.filter((finding) => shown.has(finding)).map((finding) => toJsonFinding(finding, lines))
      : [],
    errors: report.userErrors,
    internalErrors: report.internalErrors,
  }
}

function toJsonFinding(finding: ReportedFinding, lines: TextLines): JsonFinding {
  const { rule, messageId, severity, message, data, confidence, fixes, suppressed, range, steps } = finding
  return {
    docs: rule === INTERNAL_ERROR ? null : ruleDocsUrl(rule),
    ...{ rule, messageId, severity, message, data, confidence },
    ...toJsonRange(range, lines),
    steps: steps.map((step) => toJsonStep(step, lines)),
    fixes,
    suppressed,
  }
}

/** A step with its place. */
export function toJsonStep({ message, range, elsewhere }: ReportedStep, lines: TextLines): JsonStep {
  return elsewhere === null
    ? { message, ...toJsonRange(range, lines) }
    : { message, path: elsewhere.path, ...placed(elsewhere) }
}

/** A range in lines and columns. */
export function toJsonRange(range: ReportedFinding['range'], lines: TextLines): JsonRange {
  return placed({ range, start: lines.positionAt(range.start), end: lines.positionAt(range.end) })
}

function placed({ range, start, end }: Pick<PlaceElsewhere, 'range' | 'start' | 'end'>): JsonRange {
  return {
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    start: range.start,
    end: range.end,
  }
}
