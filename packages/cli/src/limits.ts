// Every limit of the command line, by name.

/** Longest piece of a source line that is shown, in characters. */
export const MAX_FRAME_WIDTH = 140

/** Rounds of fixing one file; fixes that build on each other rarely need three. */
export const MAX_FIX_PASSES = 10

/** Parents that are searched for the root of a git repository. */
export const MAX_PARENTS = 64
