// Which autofixes go into one text together: what `--fix` applies in a pass, and what an editor's fix-all does.
import type { Fix, TextEdit } from '@logwright/analysis/query/finding'
import type { ReportedFinding } from './session'

interface Span {
  readonly edits: readonly TextEdit[]
  readonly start: number
  readonly end: number
}

/**
 * Edits, in source order, of every autofix whose span touches no earlier one; the others get their turn in the next pass.
 * Suggestions and suppressed findings are left alone.
 */
export function selectAutofixes(findings: readonly ReportedFinding[]): readonly TextEdit[] {
  const fixes = findings
    .filter((finding) => !finding.suppressed)
    .flatMap((finding) => finding.fixes.find((fix) => fix.kind === 'fix') ?? [])
  const spans = fixes.filter(({ edits }) => edits.length > 0).map(spanOf)
  spans.sort(comparePlaces)
  const chosen: TextEdit[] = []
  let lastEnd = -1
  for (const span of spans) {
    if (span.start <= lastEnd) continue
    chosen.push(...span.edits)
    lastEnd = span.end
  }
  return chosen
}

function spanOf({ edits }: Fix): Span {
  return {
    edits: [...edits].sort(comparePlaces),
    start: Math.min(...edits.map((edit) => edit.start)),
    end: Math.max(...edits.map((edit) => edit.end)),
  }
}

function comparePlaces(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return a.start - b.start || a.end - b.end
}

/** Applies edits that do not overlap and are sorted. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}
