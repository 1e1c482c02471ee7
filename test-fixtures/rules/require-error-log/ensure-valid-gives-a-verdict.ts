// Good: a check that throws says no, and the answer is an empty list.
import { ensureValidDid } from '@atproto/syntax'

export function linksOf(subject: string) {
  try {
    ensureValidDid(subject)
  } catch {
    return []
  }
  return [{ to: subject }]
}
