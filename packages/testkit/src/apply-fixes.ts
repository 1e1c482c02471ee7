// Applies the fixes of findings to a text, as hosts do.
import type { Finding, Fix, FileReport, Session, TextEdit } from '@logwright/engine'

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text)
}

/** Where an offset lies after edits; inside a replaced stretch it goes to that stretch's start, or end. */
export function mapOffset(offset: number, edits: readonly TextEdit[], side: 'start' | 'end'): number {
  return edits.reduce((moved, edit) => {
    if (edit.start >= offset && !(edit.start === edit.end && edit.start === offset && side === 'start')) return moved
    if (edit.end <= offset) return moved + edit.text.length - (edit.end - edit.start)
    return side === 'start' ? moved - (offset - edit.start) : moved + edit.text.length - (offset - edit.start)
  }, offset)
}

/** What judges a text. */
export type Checker = Pick<Session, 'check'>

/** A fixed text, and the report on it. */
export interface FixedText {
  readonly text: string
  readonly report: FileReport
  /** Nothing was left to fix before the passes ran out. */
  readonly isStable: boolean
}

/** Passes after which fixes are taken to go round in circles; ESLint's number. */
const PASSES = 10

/** Applies autofixes until none is left; in a file that has suggestions only, the first one of each finding. */
export function fixText(session: Checker, path: string, original: string): FixedText {
  let text = original
  let report = session.check({ path, text })
  const kind = report.findings.some((finding) => finding.fixes.some((fix) => fix.kind === 'fix')) ? 'fix' : 'suggestion'
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = chooseEdits(report.findings, kind)
    if (edits.length === 0) return { text, report, isStable: true }
    text = applyEdits(text, edits)
    report = session.check({ path, text })
  }
  return { text, report, isStable: false }
}

/** One fix per finding, leaving out what overlaps an earlier one. */
function chooseEdits(findings: readonly Finding[], kind: Fix['kind']): readonly TextEdit[] {
  const chosen: TextEdit[] = []
  for (const finding of findings) {
    const edits = finding.fixes.find((fix) => fix.kind === kind)?.edits ?? []
    const overlaps = edits.some((edit) => chosen.some((other) => edit.start <= other.end && other.start <= edit.end))
    if (!overlaps) chosen.push(...edits)
  }
  return chosen
}
