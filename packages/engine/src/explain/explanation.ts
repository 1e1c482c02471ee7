// Why something is or is not reported at a line: the answer of `logwright explain`, as plain data.
import type { ExplainedCall } from '@logwright/analysis/query/explain/explained-calls'
import type { Silence } from '@logwright/analysis/query/view'
import type { InternalError, ReportedFinding, UserError } from '../session'

/** An answer about one line. */
export interface Explanation {
  /** Relative to the root. */
  readonly path: string
  /** From 1. */
  readonly line: number
  /** Text of the line. */
  readonly text: string
  readonly scope: ExplainedScope
  /** Why the file was not analysed at all. */
  readonly errors: readonly (UserError | InternalError)[]
  /** Calls that begin on the line. */
  readonly calls: readonly ExplainedCall[]
  /** Calls on other lines that reasons of silence point at. */
  readonly reasons: readonly ExplainedCall[]
  readonly rules: readonly ExplainedRule[]
}

/** Whether the file is judged, and who says so. */
export interface ExplainedScope {
  readonly isServer: boolean
  readonly mayJudgeOutbound: boolean
  /** What put it out of scope; null when it is in scope. */
  readonly reason: string | null
  /** The configuration's `ignores` leave the file out. */
  readonly isIgnored: boolean
}

/** One rule about the line. */
export interface ExplainedRule {
  readonly id: string
  /** Why it does not run at all: turned off, or not in the preset; null when it runs. */
  readonly off: string | null
  readonly findings: readonly ExplainedFinding[]
  readonly silences: readonly Silence[]
}

/** A finding on the line, and what hides it from a report. */
export interface ExplainedFinding extends ReportedFinding {
  /** Why it is not reported: a preset, an option, a comment; null when it is. */
  readonly hidden: string | null
}
