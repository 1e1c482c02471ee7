// Whether a text is worth parsing at all: binary, oversized and minified files are skipped, each with its reason.
import { MAX_TEXT_LENGTH, MINIFIED_LINE_LENGTH, MINIFIED_TEXT_LENGTH } from './limits'

/** Why a text is not analysed, or null. */
export function describeSkip(text: string): string | null {
  if (text.length > MAX_TEXT_LENGTH) return `longer than ${MAX_TEXT_LENGTH} characters`
  if (text.includes('\0')) return 'a binary file (it holds NUL bytes)'
  return isMinified(text) ? 'minified (very long lines)' : null
}

function isMinified(text: string): boolean {
  if (text.length < MINIFIED_TEXT_LENGTH) return false
  const most = text.length / MINIFIED_LINE_LENGTH
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (++lines > most) return false
  }
  return true
}
