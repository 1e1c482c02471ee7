// Named limits of lowering.

/** Nesting of syntax nodes lowered by recursion; deeper trees become `unknown("limit")`. */
export const MAX_NESTING = 400
/** Copies of one `finally` block. */
export const MAX_FINALIZER_NESTING = 6
/** Characters kept of a comment inside a catch body. */
export const MAX_COMMENT = 200
