// Every limit of the engine, by name. What goes over a limit is skipped with a reason, never dropped silently.

/** Longest text that is analysed, in UTF-16 units; longer files are out of scope. */
export const MAX_TEXT_LENGTH = 5_000_000

/** Largest file that is read from disk, in bytes. */
export const MAX_FILE_BYTES = 20_000_000

/** A text of at least this length whose lines are on average longer than {@link MINIFIED_LINE_LENGTH} counts as minified. */
export const MINIFIED_TEXT_LENGTH = 3_000

/** See {@link MINIFIED_TEXT_LENGTH}. Hand-written code stays below 60. */
export const MINIFIED_LINE_LENGTH = 300

/** Facts of recently opened files are kept until their texts together are this long (facts take about ten times as much memory). */
export const MAX_CACHED_TEXT = 4_000_000

/** As {@link MAX_CACHED_TEXT} for hosts that look at each file once. Half as much saves an eighth of the peak memory over the corpus. */
export const MAX_LOWERED_TEXT_ONCE = 2_000_000

/** Opened files that such hosts keep, by their total length: what is kept longer only costs garbage collection. */
export const MAX_OPENED_TEXT_ONCE = 100_000

/** Last good texts that are kept for the repair of half-typed code, by their total length. */
export const MAX_GOOD_TEXT = 2_000_000

/** Directories whose `package.json` answer is kept. */
export const MAX_PROJECT_DIRECTORIES = 20_000

/** Parents that are searched upward for a configuration or a `package.json`. */
export const MAX_PARENTS = 64

/** Alias expansions in a YAML configuration; more is an attack, not a configuration. */
export const MAX_YAML_ALIASES = 100

/** Nesting of a text from which it is not handed to the parser, which overflows its stack at some 4,000 (half of that in a worker). */
export const MAX_NESTING = 1_000

/** Operands of one chain of binary operators (`a + b + …`) from which a text is not handed to the parser. */
export const MAX_OPERANDS = 10_000

/** Names in directory listings that module resolution keeps. */
export const MAX_LISTED_NAMES = 1_000_000

/** Manifests (`package.json`, `tsconfig.json`) that module resolution keeps. */
export const MAX_READ_MANIFESTS = 20_000

/** Answers of module resolution that are kept. */
export const MAX_RESOLUTIONS = 200_000

/** A chain of `extends`, or of `references`, in `tsconfig.json` is followed this far. */
export const MAX_TSCONFIG_DEPTH = 16

/** Referenced projects of one `tsconfig.json` that are looked at. */
export const MAX_TSCONFIG_REFERENCES = 200

/** Directories that are searched for the packages of one workspace. */
export const MAX_WORKSPACE_DIRECTORIES = 20_000

/** Depth below the root of a workspace at which its packages are searched. */
export const MAX_WORKSPACE_DEPTH = 8

/** Source files of a package below `node_modules` from which its code is not read. */
export const MAX_DEPENDENCY_FILES = 200

/** The same for the bytes of these files together. */
export const MAX_DEPENDENCY_BYTES = 1_000_000

/** Modules of one import closure that are read at once; what is beyond counts as unknown. */
export const MAX_LINKED_MODULES = 5_000

/** Times that the interfaces of modules in an import cycle are collected before they count as they are. */
export const MAX_LINK_ROUNDS = 3

/** Modules in a row that may wait for each other's answers about functions; the next one answers everything at once. */
export const MAX_UNSETTLED = 24

/** Flows of modules are kept until their texts together are this long. */
export const MAX_OPEN_FLOW_TEXT = 1_000_000

/** Re-exports followed to the declaration of a type. */
export const MAX_REEXPORTS = 12

/** Files of one package that are searched for central error handlers. */
export const MAX_HANDLER_FILES = 20_000

/** Text of a JSON or schema file from which it counts as unknown. */
export const MAX_DATA_TEXT = 2_000_000

/** Values in a JSON file whose types are told. */
export const MAX_JSON_PARTS = 2_000

/** Nesting of a JSON file to which types are told. */
export const MAX_JSON_DEPTH = 5

/** Files of one database schema. */
export const MAX_SCHEMA_FILES = 200

/** Depth below the folder of a database schema at which its files are searched. */
export const MAX_SCHEMA_DEPTH = 3

/** Models, types and enums of one database schema. */
export const MAX_SCHEMA_BLOCKS = 5_000

/** Fields of one model of a database schema. */
export const MAX_SCHEMA_FIELDS = 1_000

/** Text of all files under edit of which trees and findings are kept. */
export const MAX_EDITED_TEXT = 600_000

/** Share of a text from which, when so much of it must be looked at again, all of it is. */
export const MAX_EDITED_SHARE = 0.6
