// Named limits of the value-flow passes. Past a limit an answer becomes smaller or unknown, never wrong by looping.

/** Producers of one value that are looked at. */
export const MAX_PRODUCERS = 48
/** Nested questions (a value of a value of a value …) before a value counts as unknown. */
export const MAX_VALUE_DEPTH = 120
/** Identities that one value may have. */
export const MAX_IDENTITIES = 24
/** Values visited by one backward trace. */
export const MAX_TRACE_NODES = 1500
/** Length of an access path kept by a trace. */
export const MAX_ACCESS_PATH = 3
/** Calls entered by one trace, one inside the other. */
export const MAX_TRACE_CALLS = 6
/** Callers of a function that are looked at. */
export const MAX_CALLERS = 24
/** Blocks visited by one path search. */
export const MAX_PATH_BLOCKS = 4000
/** Rounds of the summary fixpoint. */
export const MAX_SUMMARY_ROUNDS = 12
