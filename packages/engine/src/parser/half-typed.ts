// Repair of half-typed code: what was typed since the text last parsed is blanked out, so that the rest keeps its offsets.
import { blank, editedSpan } from '@logwright/analysis/syntax/spans'

/** `text` with the span that differs from `lastGood` blanked out (line ends stay); null when there is nothing to blank. */
export function blankEditedSpan(lastGood: string, text: string): string | null {
  const typed = editedSpan(lastGood, text).after
  return typed.start >= typed.end ? null : blank(text, typed)
}
