// Limits of lowering. What is beyond one becomes `unknown("limit")`, which is counted.

/** Nesting of expressions, patterns and statements in one function; left spines and `else if` chains do not count. */
export const MAX_DEPTH = 400
/** Copies of `finally` bodies in one function, over all ways out of all its `try` statements. */
export const MAX_FINALLY_COPIES = 64
/** Nesting of types. Deeper ones are `other`. */
export const MAX_TYPE_DEPTH = 24
/** Length of the text kept of a comment in a catch body. */
export const MAX_CATCH_COMMENT = 200
