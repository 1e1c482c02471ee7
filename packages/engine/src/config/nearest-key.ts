// "Did you mean": the nearest valid word to a misspelt one.
import { distance } from 'fastest-levenshtein'

/** The candidate with the smallest edit distance, or null when none is near (more than half of the word differs). */
export function nearestKey(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.ceil(word.length / 2)) + 1
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < least) [best, least] = [candidate, edits]
  }
  return best
}

/** "; did you mean 'x'?", or a list of what is allowed when nothing is near and the list is short. */
export function suggestKey(word: string, candidates: readonly string[]): string {
  const nearest = nearestKey(word, candidates)
  if (nearest !== null) return `; did you mean '${nearest}'?`
  return candidates.length > 0 && candidates.length <= 20
    ? `; valid are ${candidates.map((c) => `'${c}'`).join(', ')}.`
    : '.'
}
