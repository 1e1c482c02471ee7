// Every limit of the server, by name.

/** Milliseconds that a change waits for the next one before diagnostics are pushed; clients that pull need no such wait. */
export const PUSH_DELAY = 40

/** Milliseconds without a change after which the other open documents are looked at again. */
export const IDLE_DELAY = 300

/** A configuration on disk is looked at again at most this often, in milliseconds. */
export const CONFIG_AGE = 1_000

/** Sessions of files outside any workspace folder that are kept. */
export const MAX_LOOSE_PROJECTS = 8

/** Milliseconds that the first diagnostics wait for the client's settings. */
export const SETTINGS_PATIENCE = 1_000

/** Steps of a way that a hover lists. */
export const MAX_HOVER_STEPS = 12

/** Bytes after which a header that has not ended is none. */
export const MAX_HEADER = 4_096
