// A candidate for a seeded defect: a place in a real file, the edit that makes the defect, and where it must be reported.
import type { TextEdit } from './mutation'

/** What is taken away from the file, or put into it. */
export const SEED_KINDS = [
  'error-log',
  'auth-log',
  'redaction',
  'url-guard',
  'access-log',
  'integrity-log',
  'callback-log',
  'weak-url-check',
] as const

/** One of {@link SEED_KINDS}. */
export type SeedKind = (typeof SEED_KINDS)[number]

/**
 * How close the edit is to what the kind names: the thing itself deleted, or the nearest equivalent where few exist. What is
 * `moved` stands in another file before it is deleted there; what is `weakened` was put in sound before.
 */
export type SeedForm = 'deleted' | 'replaced' | 'inserted' | 'moved' | 'weakened'

/** A place that could be chosen. Offsets count in the unmutated text. */
export interface Candidate {
  readonly kind: SeedKind
  readonly form: SeedForm
  /** The rule that must report the defect. */
  readonly rule: string
  readonly edits: readonly TextEdit[]
  /** What makes the sound state, where that is not the file as it is. */
  readonly before?: readonly TextEdit[]
  /** Where the report is expected. */
  readonly expected: number
  /** What the edit does, in words. */
  readonly description: string
}
