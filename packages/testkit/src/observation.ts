// What hosts say about a fixture, in one form.
import type { Columns, MarkerKind } from './marker'

/** Line and column, both from 1; columns are UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A stretch of text. */
export interface PlaceRange {
  readonly start: Place
  readonly end: Place
}

/** A step of a finding's flow. */
export interface HostStep extends PlaceRange {
  /** Path inside the fixture. */
  readonly file: string
  readonly message: string
}

/** One finding of a host. Null: this host does not show steps, or fixes. */
export interface HostFinding extends PlaceRange {
  /** Path inside the fixture. */
  readonly file: string
  readonly rule: string
  readonly messageId: string
  readonly message: string
  readonly steps: readonly HostStep[] | null
  /** Titles; an autofix of ESLint has none and is called `fix`. */
  readonly fixes: readonly string[] | null
}

/** What a host says about one fixture. */
export interface HostResult {
  readonly findings: readonly HostFinding[]
  /** Crashes, syntax errors, configuration errors: none of them is ever expected. */
  readonly problems: readonly string[]
}

/** One thing that a marker can speak about. */
export interface Observation extends PlaceRange {
  readonly file: string
  readonly kind: MarkerKind
  readonly subject: string
  readonly message: string
}

/** Findings as observations. */
export function observationsOf(findings: readonly HostFinding[]): readonly Observation[] {
  return findings.flatMap((finding) => {
    const { file, start, end } = finding
    const steps = (finding.steps ?? []).map((step, index): Observation => ({
      file: step.file,
      kind: 'step',
      subject: String(index + 1),
      message: step.message,
      start: step.start,
      end: step.end,
    }))
    const fixes = (finding.fixes ?? []).map((title): Observation => ({
      file,
      kind: 'fix',
      subject: '',
      message: title,
      start,
      end,
    }))
    const error: Observation = {
      file,
      kind: 'error',
      subject: `${finding.rule}(${finding.messageId})`,
      message: finding.message,
      start,
      end,
    }
    return [error, ...steps, ...fixes]
  })
}

/** Columns on the first line; what goes on below is cut at the line's last character. */
export function columnsOn(range: PlaceRange, lineText: string): Columns {
  const end = range.end.line > range.start.line ? lineText.trimEnd().length + 1 : range.end.column
  return { start: range.start.column, end }
}
