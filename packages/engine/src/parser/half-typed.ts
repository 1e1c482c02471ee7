// Repair of half-typed code: what was typed since the text last parsed is blanked out, so that the rest keeps its offsets.

/** `text` with the span that differs from `lastGood` blanked out (line ends stay); null when there is nothing to blank. */
export function blankEditedSpan(lastGood: string, text: string): string | null {
  const most = Math.min(lastGood.length, text.length)
  let start = 0
  while (start < most && lastGood.charCodeAt(start) === text.charCodeAt(start)) start++
  let end = 0
  while (
    end < most - start &&
    lastGood.charCodeAt(lastGood.length - 1 - end) === text.charCodeAt(text.length - 1 - end)
  )
    end++
  if (start >= text.length - end) return null
  return (
    text.slice(0, start) +
    text.slice(start, text.length - end).replace(/[^\r\n\u2028\u2029]/g, ' ') +
    text.slice(text.length - end)
  )
}
