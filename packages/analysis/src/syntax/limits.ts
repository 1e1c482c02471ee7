// Limits of parsing.

/**
 * Nesting that is handed to a parser. Native parsers recurse and end the whole process when the stack does: measured at
 * 8,000 to 16,000 levels on a main thread, between 4,000 and 8,000 in a worker.
 */
export const MAX_SOURCE_DEPTH = 1_000
/** Nesting over which a text is refused even if the brackets seem to stand in strings or comments. */
export const MAX_RAW_DEPTH = 3_000
/**
 * Tokens of one expression outside inner brackets. Parsers build `a + a + …` in a loop, but hand the tree over by recursion:
 * measured to end the process above 60,000 operands on a main thread, above 30,000 in a worker.
 */
export const MAX_EXPRESSION_TOKENS = 20_000
/** Parses that one half-typed text may cost. */
export const MAX_REPAIRS = 4
