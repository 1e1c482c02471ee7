// The outcome of a run: counts, exit code, statistics. Every format is written from this.
import type { ReportedFinding, Session, UserError } from '@logwright/engine'
import { IN_BASELINE } from './baseline'
import type { CheckedFile } from './check-run'
import { EXIT, type CheckOptions } from './check-options'

/** Everything a format may show. */
export interface RunResult {
  readonly session: Session
  readonly checked: readonly CheckedFile[]
  /** Errors that belong to no checked file: paths that do not exist. */
  readonly errors: readonly UserError[]
  /** What is wrong with settings of the project; nothing fails for it. */
  readonly notes: readonly UserError[]
  /** Files that the user spelt out: for these "out of scope" is said aloud. */
  readonly named: ReadonlySet<string>
  readonly counts: RunCounts
  /** Entries of the baseline that are found no more. */
  readonly gone: number
  readonly options: CheckOptions
  readonly version: string
  /** Milliseconds of wall time. */
  readonly elapsed: number
}

/** Counts of findings that no comment suppresses and no baseline records, and of everything that went wrong. */
export interface RunCounts {
  readonly errors: number
  readonly warnings: number
  /** Findings that a comment suppresses. */
  readonly suppressed: number
  /** Findings that the baseline records. */
  readonly baselined: number
  readonly userErrors: number
  readonly internalErrors: number
  /** Findings with an autofix. */
  readonly fixable: number
  /** Files changed by `--fix`. */
  readonly fixedFiles: number
}

/** Findings of a file that the run talks about. */
export function visibleFindings(file: CheckedFile, quiet: boolean): readonly ReportedFinding[] {
  return file.report.findings.filter((finding) => !finding.suppressed && !(quiet && finding.severity === 'warning'))
}

/** Sums a run up. */
export function countRun(checked: readonly CheckedFile[], errors: readonly UserError[]): RunCounts {
  const findings = checked.flatMap((file) => file.report.findings)
  const open = findings.filter((finding) => !finding.suppressed)
  const baselined = findings.filter((finding) => finding.suppressed === IN_BASELINE).length
  const sum = (of: (file: CheckedFile) => number): number => checked.reduce((total, file) => total + of(file), 0)
  return {
    errors: open.filter((finding) => finding.severity === 'error').length,
    warnings: open.filter((finding) => finding.severity === 'warning').length,
    suppressed: findings.length - open.length - baselined,
    baselined,
    userErrors: errors.length + sum((file) => file.report.userErrors.length),
    internalErrors: sum((file) => file.report.internalErrors.length),
    fixable: open.filter((finding) => finding.fixes.some((fix) => fix.kind === 'fix')).length,
    fixedFiles: checked.filter((file) => file.fixPasses > 0).length,
  }
}

/** 2 for a bug of ours; else 1 for findings that fail the run; else 2 when something could not be checked. */
export function exitCode(result: Pick<RunResult, 'counts' | 'options' | 'session'>): number {
  const { counts, options, session } = result
  const failOn = options.failOn ?? session.config.failOn
  if (counts.internalErrors > 0) return EXIT.failure
  const tooManyWarnings =
    options.maxWarnings === null ? failOn === 'warning' && counts.warnings > 0 : counts.warnings > options.maxWarnings
  if (counts.errors > 0 || tooManyWarnings) return EXIT.findings
  return counts.userErrors > 0 ? EXIT.failure : EXIT.clean
}
