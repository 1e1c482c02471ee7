// Markers: what a fixture says in its comments about findings, steps, fixes, events and summaries.

/** What a marker speaks about. */
export type MarkerKind = 'error' | 'step' | 'fix' | 'event' | 'summary'

/** `missing` and `spurious` write a known wrong answer down: they fail when it becomes right. */
export type Polarity = 'expected' | 'missing' | 'spurious'

/** Half-open columns, counted from 1 in UTF-16 units. */
export interface Columns {
  readonly start: number
  readonly end: number
}

/** One marker. */
export interface Marker {
  readonly kind: MarkerKind
  readonly polarity: Polarity
  /** The code line that it refers to, from 1. */
  readonly line: number
  /** The line that it stands on, from 1; equal to `line` for a trailing marker. */
  readonly ownLine: number
  /** Null for a trailing marker, whose columns do not matter. */
  readonly columns: Columns | null
  /** `rule(messageId)`, the number of a step, or the text of an event or summary; empty for a fix. */
  readonly subject: string
  /** Part of the message, or null. */
  readonly part: string | null
}

/** A comment that cannot be read as it was meant. */
export interface MarkerError {
  readonly line: number
  readonly message: string
}

/** The rule that an error marker's subject names. */
export function ruleOf(subject: string): string {
  return subject.replace(/\(.*$/, '')
}

/** A marker as it is written behind its carets. */
export function writeMarker(marker: Pick<Marker, 'kind' | 'polarity' | 'subject' | 'part'>): string {
  const polarity = marker.polarity === 'expected' ? '' : `${marker.polarity} `
  const part = marker.part === null ? '' : JSON.stringify(marker.part)
  if (marker.kind === 'error')
    return `${polarity}error: ${[marker.subject, part].filter((text) => text !== '').join(' ')}`
  if (marker.kind === 'step') return `${polarity}step ${marker.subject}${part === '' ? '' : `: ${part}`}`
  if (marker.kind === 'fix') return `${polarity}fix${part === '' ? '' : `: ${part}`}`
  return `${polarity}${marker.kind}: ${marker.subject}`
}
