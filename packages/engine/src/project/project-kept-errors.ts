// What the files of a package call where errors are kept, for the files that throw them.
import { findKeptCalls, mayKeepErrors, type KeptCall } from '@logwright/analysis/query/errors/kept-errors'
import type { FactKind } from './package-facts'

/** Calls whose errors somebody keeps, as facts of packages. What other modules do is not asked. */
export const keptCalls: FactKind<KeptCall> = {
  pass: 'kept errors',
  mayHold: mayKeepErrors,
  specifiers: () => new Set(),
  find: findKeptCalls,
}
