// Rows of models about functions that run other functions one after another.
import type { RowRoot } from './rows'

/** A call that runs functions one after another, each on the result of the one before: `flow(trim, short)(text)`, `pipe(text, trim)`. */
export interface ChainRow extends RowRoot {
  /** The argument from which on the functions are given, or that lists them. */
  readonly steps: number
  readonly order?: 'first-to-last' | 'last-to-first'
  /** The argument that the first is called with; absent: the result is a function of it. */
  readonly value?: number
}
