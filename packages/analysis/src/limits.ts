// Named limits of the analysis. Past a limit an answer becomes smaller or unknown, never wrong by looping.

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
/** Levels of arrays and objects in which a function handed to a call is looked for. */
export const MAX_INSIDE = 3
/** Characters before a statement in which a comment about it is looked for. */
export const MAX_LOOK_BACK = 300
/** Calls of a promise chain that are followed. */
export const MAX_CHAIN = 12
/** Helpers that only answer, one inside the other. */
export const MAX_HELPER_DEPTH = 4
/** Characters of source shown in a message. */
export const MAX_EXCERPT = 60
/** Names whose words or terms are remembered. */
export const MAX_NAMES = 20_000
/** `child()` calls followed to the logger that redacts. */
export const MAX_PARENTS = 6
/** Characters of a secret that may be shown. */
export const MAX_PIECE = 8
/** Words of a name; a longer one is a sentence. */
export const MAX_WORDS = 8
/** Sets of options whose answers are remembered. */
export const MAX_JUDGES = 50
/** Types followed to find the fields of a shape. */
export const MAX_SHAPE_DEPTH = 5
