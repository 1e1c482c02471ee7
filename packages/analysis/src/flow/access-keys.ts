// Keys of access paths that stand for more than one member.

/** Stands in an access path for a key that is not constant. */
export const ANY_KEY = '*'
