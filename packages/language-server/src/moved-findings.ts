// Findings of an earlier text carried over to an edited one, so that nothing flickers while a line is half typed.
import { editedSpan, type Finding } from '@logwright/engine'

/** `[start, end)` was replaced by `length` characters. */
export interface OffsetEdit {
  readonly start: number
  readonly end: number
  readonly length: number
}

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Findings with their places moved through an edit. Those whose code was deleted are gone; fixes are dropped, since they were
 * written for the earlier text.
 */
export function moveFindings<F extends Finding>(findings: readonly F[], edit: OffsetEdit): readonly F[] {
  return findings.flatMap((finding) => {
    const range = moveSpan(finding.range, edit)
    if (range.start === range.end && finding.range.start !== finding.range.end) return []
    const steps = finding.steps.map((step) => ({ ...step, range: moveSpan(step.range, edit) }))
    return [{ ...finding, range, steps, fixes: [] }]
  })
}

/** Findings of a text without its byte-order mark as findings of the text with it. */
export function shiftFindings<F extends Finding>(findings: readonly F[], by: number): readonly F[] {
  if (by === 0) return findings
  const shift = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by })
  return findings.map((finding) => ({
    ...finding,
    range: shift(finding.range),
    steps: finding.steps.map((step) => ({ ...step, range: shift(step.range) })),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(shift) })),
  }))
}

/** A span after an edit: it grows by what is typed inside it, and gives way to what replaces its ends. */
export function moveSpan({ start, end }: Span, edit: OffsetEdit): Span {
  const shift = edit.length - (edit.end - edit.start)
  if (edit.end <= start) return { start: start + shift, end: end + shift }
  if (edit.start >= end) return { start, end }
  const moved = {
    start: edit.start < start ? edit.start + edit.length : start,
    end: edit.end > end ? edit.start : end + shift,
  }
  return moved.start <= moved.end ? moved : { start: moved.end, end: moved.end }
}

/** The one replacement that makes `after` of `before`: for clients that send whole texts. */
export function replacementBetween(before: string, after: string): OffsetEdit {
  const edited = editedSpan(before, after)
  return { ...edited.before, length: edited.after.end - edited.after.start }
}
