// Which of our diagnostics the ESLint extension shows already: same rule, same place. Knows nothing of the editor's objects.

/** A place in a text, as editors count it. */
export interface Place {
  readonly line: number
  readonly character: number
}

/** From a place to another. */
export interface Span {
  readonly start: Place
  readonly end: Place
}

/** A finding of one of our rules, by whomever it is shown. */
export interface RuleFinding {
  /** Id without prefix. */
  readonly rule: string
  readonly range: Span
}

/** `range` was replaced by `text`. */
export interface Change {
  readonly range: Span
  readonly text: string
}

const OUR_RULE = /^logwright\/(.+)$/

/** Rule id in the code of an ESLint diagnostic; null for rules that are not ours. */
export function ruleInEslintCode(code: unknown): string | null {
  const value = typeof code === 'object' && code !== null && 'value' in code ? code.value : code
  return typeof value === 'string' ? (OUR_RULE.exec(value)?.[1] ?? null) : null
}

/** Whether ESLint reports the finding, too. Ends may differ: an older plugin has other ends, not another start. */
export function isReportedBy(others: readonly RuleFinding[], finding: RuleFinding): boolean {
  return others.some((other) => other.rule === finding.rule && isSame(other.range.start, finding.range.start))
}

function isSame(a: Place, b: Place): boolean {
  return a.line === b.line && a.character === b.character
}

function isBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}

/**
 * ESLint's findings moved through an edit. ESLint answers later than we do, or on save only; until then its findings stand where
 * the edit has moved them to, as its squiggles do.
 */
export function moveThrough(findings: readonly RuleFinding[], changes: readonly Change[]): readonly RuleFinding[] {
  return changes.reduce((moved, change) => moved.flatMap((finding) => moveOne(finding, change) ?? []), findings)
}

function moveOne(finding: RuleFinding, change: Change): RuleFinding | null {
  const { start, end } = finding.range
  if (isBefore(end, change.range.start)) return finding
  const isSwallowed = !isBefore(start, change.range.start) && isBefore(end, change.range.end)
  if (isSwallowed) return null
  const move = (place: Place): Place => (isBefore(place, change.range.end) ? place : movePlace(place, change))
  return { rule: finding.rule, range: { start: move(start), end: move(end) } }
}

/** A place at or behind the end of what is replaced. */
function movePlace(place: Place, { range, text }: Change): Place {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  const line = place.line + lines.length - 1 - (range.end.line - range.start.line)
  if (place.line !== range.end.line) return { line, character: place.character }
  const before = lines.length === 1 ? range.start.character : 0
  return { line, character: place.character - range.end.character + before + last.length }
}
