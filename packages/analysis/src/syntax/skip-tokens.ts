// Ends of strings, comments, templates and regular expressions, found without a parser.

/** @returns the offset behind a string that starts at `from`; an unclosed one ends at the line's end. */
export function skipString(source: string, from: number): number {
  const quote = source.charCodeAt(from)
  for (let i = from + 1; i < source.length; i++) {
    const c = source.charCodeAt(i)
    if (c === 92) i++
    else if (c === quote) return i + 1
    else if (c === 10 || c === 13) return i
  }
  return source.length
}

/** @returns the offset behind a `//`, `#!` or block comment that starts at `from`. */
export function skipComment(source: string, from: number): number {
  if (source.charCodeAt(from + 1) !== 42) {
    const line = source.indexOf('\n', from)
    return line < 0 ? source.length : line
  }
  const end = source.indexOf('*/', from + 2)
  return end < 0 ? source.length : end + 2
}

/** @returns the offset of the closing backtick or of the next `${`. */
export function skipTemplateText(source: string, from: number): number {
  for (let i = from; i < source.length; i++) {
    const c = source.charCodeAt(i)
    if (c === 92) i++
    else if (c === 96) return i
    else if (c === 36 && source.charCodeAt(i + 1) === 123) return i
  }
  return source.length
}

/** @returns the offset behind a regular expression that starts at `from`, or -1 when the line has no end of it. */
export function skipRegExp(source: string, from: number): number {
  let inClass = false
  for (let i = from + 1; i < source.length; i++) {
    const c = source.charCodeAt(i)
    if (c === 92) i++
    else if (c === 91) inClass = true
    else if (c === 93) inClass = false
    else if (c === 47 && !inClass) return i + 1
    else if (c === 10 || c === 13) return -1
  }
  return -1
}
