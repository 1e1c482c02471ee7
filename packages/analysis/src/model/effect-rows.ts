// Rows of models about what a call brings about besides its result: functions that are run one after another, events.
import type { RowRoot } from './rows'

/** A call that runs functions one after another, each on the result of the one before: `flow(trim, short)(text)`, `pipe(text, trim)`. */
export interface ChainRow extends RowRoot {
  /** The argument from which on the functions are given, or that lists them. */
  readonly steps: number
  readonly order?: 'first-to-last' | 'last-to-first'
  /** The argument that the first is called with; absent: the result is a function of it. */
  readonly value?: number
}

/** A call by which something happens that must be on record when it succeeds: a login, a token, a logout. */
export interface EventRow extends RowRoot {
  /** Id in the vocabulary of security events. */
  readonly event: string
}
