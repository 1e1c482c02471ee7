// Stretches of text: what was edited, what is blanked.

/** A half-open stretch of offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** @returns what differs between two texts: `before` in the first, `after` in the second. */
export function editedSpan(first: string, second: string): { readonly before: Span; readonly after: Span } {
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first.charCodeAt(start) === second.charCodeAt(start)) start++
  let tail = 0
  while (
    tail < shorter - start &&
    first.charCodeAt(first.length - 1 - tail) === second.charCodeAt(second.length - 1 - tail)
  )
    tail++
  return { before: { start, end: first.length - tail }, after: { start, end: second.length - tail } }
}

/** @returns the text with a stretch of it blanked; line breaks stay, and so do all offsets. */
export function blank(source: string, span: Span): string {
  const blanked = source.slice(span.start, span.end).replace(/[^\r\n\u2028\u2029]/g, ' ')
  return source.slice(0, span.start) + blanked + source.slice(span.end)
}

/** @returns the line around an offset; when nothing is on it, the last line before it that has something. */
export function lineSpan(source: string, offset: number): Span {
  let at = Math.min(offset, source.length - 1)
  while (at > 0 && /\s/.test(source.charAt(at))) at--
  const start = source.lastIndexOf('\n', at - 1) + 1
  const end = source.indexOf('\n', at)
  return { start: Math.min(start, at), end: end < 0 ? source.length : end }
}
