// Offsets to lines and columns and back: what every host shows. Lines end as ECMAScript ends them.

/** A place in a text, both counted from 1; columns are UTF-16 units. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** The lines of a text. */
export interface TextLines {
  readonly count: number
  readonly positionAt: (offset: number) => TextPosition
  /** The line's text without its end; empty when there is no such line. */
  readonly lineText: (line: number) => string
  /** Offset of the first character of the line, clamped to the text. */
  readonly startOf: (line: number) => number
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g

const CARRIAGE_RETURN = 13
const LINE_FEED = 10
const LINE_SEPARATOR = 0x2028
const PARAGRAPH_SEPARATOR = 0x2029

/** Offsets at which the lines of a text begin. A plain loop: a regular expression would make an object per line. */
function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > CARRIAGE_RETURN && code !== LINE_SEPARATOR && code !== PARAGRAPH_SEPARATOR) continue
    const isPair = code === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED
    if (isPair) i++
    if (isPair || code === LINE_FEED || code === CARRIAGE_RETURN || code >= LINE_SEPARATOR) starts.push(i + 1)
  }
  return starts
}

/** Indexes a text when first asked, once; look-ups are binary searches. */
export function indexLines(text: string): TextLines {
  let known: readonly number[] | null = null
  const starts = (): readonly number[] => (known ??= startsOf(text))
  const startOf = (line: number): number => starts()[Math.max(0, line - 1)] ?? text.length
  return {
    get count() {
      return starts().length
    },
    startOf,
    positionAt: (offset) => {
      const line = lineOf(starts(), offset)
      return { line, column: offset - startOf(line) + 1 }
    },
    lineText: (line) => text.slice(startOf(line), startOf(line + 1)).replace(LINE_END, ''),
  }
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
