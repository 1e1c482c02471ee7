// Lints one file of a laid-out package and says all that is told of it, as plain data.
import { INTERNAL_ERROR, openSession, type FileReport, type Session } from '@logwright/engine'
import type { Preset } from '@logwright/analysis/query/rule'
import { createHash } from 'node:crypto'
import { lineIndex } from './line-index'
import { readSource, type CorpusPackage } from './sources'

/** One report on corpus code; line and column count from 1. */
export interface CorpusReport {
  /** Made of package, place, rule and message id: the same report has the same id in each run. */
  readonly id: string
  readonly package: string
  readonly version: string
  readonly preset: Preset
  readonly file: string
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly messageId: string
  readonly message: string
  readonly confidence: 'certain' | 'likely'
  /** `line: message`, in flow order. */
  readonly steps: readonly string[]
}

/** A bug of ours: an internal error of a pass, an exception out of the session, a crash, a file that takes too long. */
export interface Bug {
  readonly pass: string
  readonly message: string
  readonly stack: string
}

/** What linting one file gave. */
export interface FileOutcome {
  readonly path: string
  readonly lines: number
  readonly nodes: number
  readonly unknown: number
  readonly milliseconds: number
  readonly reports: readonly CorpusReport[]
  /** Reports that a comment in the file suppresses. */
  readonly suppressed: number
  /** Why the rules do not judge the file, or null. */
  readonly outOfScope: string | null
  readonly userErrors: readonly string[]
  readonly bugs: readonly Bug[]
}

/** Opens a session over a package as it lies in the corpus. */
export function openPackage(one: CorpusPackage, preset: Preset): Session {
  const session = openSession({ root: one.folder, preset })
  const [error] = session.configErrors
  if (error) throw new Error(`${one.name}: configuration: ${error.message}`)
  return session
}

/** Lints one file; an exception is a bug, not a failure of the run. */
export function checkFile(session: Session, one: CorpusPackage, preset: Preset, path: string): FileOutcome {
  const text = readSource(one.folder, path)
  const started = performance.now()
  try {
    const report = session.check({ path, text })
    const milliseconds = performance.now() - started
    const { lines, nodes, unknown } = report.stats
    return {
      path,
      lines,
      nodes,
      unknown,
      milliseconds,
      reports: reportsOf(one, preset, text, report),
      suppressed: report.findings.filter((finding) => finding.suppressed !== null).length,
      outOfScope: report.outOfScope,
      userErrors: report.userErrors.map((error) => `${error.kind}: line ${error.line ?? '?'}: ${error.message}`),
      bugs: report.internalErrors.map(({ pass, message, stack }) => ({ pass, message, stack })),
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    return failedFile(path, { pass: 'session', message, stack }, performance.now() - started)
  }
}

/** The outcome of a file that gave nothing but a bug. */
export function failedFile(path: string, bug: Bug, milliseconds: number): FileOutcome {
  const nothing = { lines: 0, nodes: 0, unknown: 0, suppressed: 0, reports: [], outOfScope: null, userErrors: [] }
  return { path, ...nothing, milliseconds, bugs: [bug] }
}

/** The reports of one file, suppressed ones and internal errors left out. */
export function reportsOf(one: CorpusPackage, preset: Preset, text: string, report: FileReport): CorpusReport[] {
  const at = lineIndex(text)
  const shown = report.findings.filter((finding) => finding.suppressed === null && finding.rule !== INTERNAL_ERROR)
  return shown.map((finding) => {
    const { line, column } = at(finding.range.start)
    const key = [one.name, one.version, report.path, line, column, finding.rule, finding.messageId]
    return {
      id: createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 12),
      package: one.name,
      version: one.version,
      preset,
      file: report.path,
      line,
      column,
      rule: finding.rule,
      messageId: finding.messageId,
      message: finding.message,
      confidence: finding.confidence,
      steps: finding.steps.map((step) => `${at(step.range.start).line}: ${step.message}`),
    }
  })
}
