// Named limits of the analysis. Past a limit an answer becomes smaller or unknown, never wrong by looping.

/** Producers of one value that are looked at. */
export const MAX_PRODUCERS = 48
/** Labels of trie edges that are kept with their hash; a project has some thousands of names. */
export const MAX_KEPT_LABELS = 20_000
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
/** Classes of one file that extend each other. */
export const MAX_BASE_CLASSES = 6
/** Fields of fields, and types of types, that are followed to a declared type. */
export const MAX_FIELD_CHAIN = 8
/** Blocks visited by one path search. */
export const MAX_PATH_BLOCKS = 4000
/** Rounds of the summary fixpoint. */
export const MAX_SUMMARY_ROUNDS = 12
/** Levels of arrays and objects in which a function handed to a call is looked for. */
export const MAX_INSIDE = 3
/** Characters before a statement in which a comment about it is looked for. */
export const MAX_LOOK_BACK = 300
/** Characters before a function in which its comment is looked for. */
export const MAX_FUNCTION_COMMENT = 1500
/** Calls of a promise chain that are followed. */
export const MAX_CHAIN = 12
/** Helpers that only answer, one inside the other. */
export const MAX_HELPER_DEPTH = 4
/** Instructions of a helper that only hands a response on to another one. */
export const MAX_HELPER_SIZE = 40
/** Calls in a function that only asks or reads; one with more does work. */
export const MAX_PROBE_CALLS = 12
/** Questions whether a log is wanted that stand before it, one inside the other. */
export const MAX_GUARDS = 3
/** Conditions inside a condition that are looked through (`!`, variables, comparisons). */
export const MAX_CONDITION_DEPTH = 8

/** Functions of one chain (`pipe(a, b, …)`) that are composed. */
export const MAX_CHAIN_STEPS = 20
/** Functions of one table (`handlers[kind](…)`) that are followed. */
export const MAX_TABLE_ENTRIES = 32
/** Characters of source shown in a message. */
export const MAX_EXCERPT = 60
/** Characters of a file from which its lines are counted. */
export const MIN_MINIFIED = 1000
/** Characters of an average line of minified code. */
export const LONG_LINE = 200
/** Names whose words or terms are remembered. */
export const MAX_NAMES = 20_000
/** Letters of a key in which a typing mistake is looked for. */
export const MIN_TYPO = 6

/** `child()` calls followed to the logger that redacts. */
export const MAX_PARENTS = 6
/** Characters of a secret that may be shown. */
export const MAX_PIECE = 8
/** Words of a name; a longer one is a sentence. */
export const MAX_WORDS = 8
/** Sets of options whose answers are remembered. */
export const MAX_JUDGES = 50
/** Objects in objects of a declared type that are searched for functions. */
export const MAX_CONTEXT_DEPTH = 3

/** Types followed to find the fields of a shape. */
export const MAX_SHAPE_DEPTH = 12
/** Values whose types are asked for, one for the other. */
export const MAX_VALUE_TYPES = 60
/** Steps over the ways through one central error handler. */
export const MAX_HANDLER_WAYS = 400
/** Levels of a type of another module that are written out in an interface. */
export const MAX_TYPE_PARTS = 4
/** Unions inside unions of which each alternative is looked at. */
export const MAX_UNION_DEPTH = 3
/** Fields of one object, and of the records in it, that are asked whether they are secret. */
export const MAX_FIELDS = 1500
/** Records inside records that are looked at for a secret field. */
export const MAX_FIELD_DEPTH = 2
/** Levels of members of an exported value that other modules may know. */
export const MAX_INTERFACE_DEPTH = 4
/** Members of one exported value. */
export const MAX_INTERFACE_MEMBERS = 200
/** Values that the interface of a module describes. */
export const MAX_INTERFACE_VALUES = 2_000
/** Flows into the result of one function, and sinks of its parameters. */
export const MAX_PARAMETER_PLACES = 16
/** Names of what one function gives. */
export const MAX_GIVEN_NAMES = 8

// Parsing.

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

// Lowering: what is beyond a limit becomes `unknown("limit")`, which is counted.

/** Nesting of expressions, patterns and statements in one function; left spines and `else if` chains do not count. */
export const MAX_SYNTAX_DEPTH = 400
/** Copies of `finally` bodies in one function, over all ways out of all its `try` statements. */
export const MAX_FINALLY_COPIES = 64
/** Nesting of types. Deeper ones are `other`. */
export const MAX_TYPE_DEPTH = 24
/** Length of the text kept of a comment in a catch body. */
export const MAX_CATCH_COMMENT = 200
/** Alternatives of one condition named in a message. */
export const MAX_ALTERNATIVES = 2

/** Constants that a message names of those that a value is none of. */
export const MAX_CONSTANTS = 4
/** Texts inside texts that a condition of a model row looks into. */
export const MAX_TEXT_DEPTH = 6

/** Base classes that are followed from a class of errors. */
export const MAX_CLASS_DEPTH = 8

// Trials: checks of addresses are run on addresses that an attacker might send.

/** Instructions that one trial runs. */
export const MAX_TRIAL_STEPS = 3_000
/** Functions inside functions that a trial enters. */
export const MAX_TRIAL_DEPTH = 12
/** Addresses that the checks of one call are tried with. */
export const MAX_CANDIDATES = 400
/** Steps from a schema to what it is made of, in the search for what it asks of a text. */
export const MAX_SCHEMA_STEPS = 40
/** Addresses that a function is run on for other modules. */
export const MAX_ANSWERS = 60
/** Texts that are made from one regular expression. */
export const MAX_PATTERN_SAMPLES = 80
/** Ways through a loop of a regular expression that is run. */
export const MAX_PATTERN_WORK = 200
/** Styles of a terminal that stand on each other (`term.bold.red`). */
export const MAX_STYLES = 4
