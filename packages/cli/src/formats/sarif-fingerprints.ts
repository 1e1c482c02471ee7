// Fingerprints that survive moved lines and reformatting: rule, path, the line's text without its spaces, and an ordinal
// among equal ones.
import { createHash } from 'node:crypto'
import type { Finding, TextLines } from '@logwright/engine'

/** Gives each finding of one file its fingerprint; call in order of position. */
export type Fingerprinter = (finding: Pick<Finding, 'rule' | 'messageId' | 'range'>) => string

/** Makes the fingerprinter of a file. */
export function createFingerprints(path: string, lines: TextLines): Fingerprinter {
  const seen = new Map<string, number>()
  return ({ rule, messageId, range }) => {
    const text = lines.lineText(lines.positionAt(range.start).line).replace(/\s+/g, '')
    const base = [rule, messageId, path, text].join('\0')
    const ordinal = seen.get(base) ?? 0
    seen.set(base, ordinal + 1)
    return createHash('sha256').update(`${base}\0${ordinal}`).digest('hex').slice(0, 32)
  }
}
