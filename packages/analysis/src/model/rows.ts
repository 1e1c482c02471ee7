// The form of library knowledge: what one model file (YAML in packages/models, or the user's own rows) says of a library.
// Rows are data; model/compile.ts puts them into a trie, model/identities.ts walks it.
import type { Condition } from './condition'
import type { ChainRow, EventRow } from './effect-rows'
import type { HandlerRow } from './handler-rows'
import type { HeldTerms } from './held-terms'
import type { OutboundRow, SourceRow } from './outside-rows'
import type { RedactionRow } from './redaction-rows'
import type { DeclaredIn, ShapeRow } from './shape-rows'

/**
 * An access path, read from the left: `Member[get,post]`, `Member[*]`, `ReturnValue`, `Instance` (of `new`), `Awaited`,
 * `Argument[0]`, `Argument[1..]`, `Argument[-1]` (last), `Parameter[0]` (of a function value), `Element`, joined by `.`.
 * Empty: the root itself. `Awaited` may be left out: awaiting a value keeps its identity unless a row says otherwise.
 */
export type AccessPath = string

/** Where a row starts: at a type declared by some model (`of`), else at the file's package or global. */
export interface RowRoot {
  readonly of?: string
  readonly path?: AccessPath
  /** For rows about calls: what must stand at positions of the call for the row to hold. `{ "Argument[0]": { matches: "^curl " } }`. */
  readonly when?: Readonly<Record<string, Condition>>
}

/** A value of this kind has `type`. */
export interface TypeRow extends RowRoot {
  readonly type: string
  /** TypeScript annotation: exported name of the package (`Request` in `import { Request } from 'express'`). Replaces `path`. */
  readonly annotation?: string
  /**
   * Names of variables, parameters or properties that are taken for this type when nothing else is known of the value, as a
   * case-insensitive regular expression over the whole name. Replaces `path`.
   */
  readonly named?: string
  /** With `named`: only a member of a parameter, read or taken apart (`({ searchParams }) => …`). */
  readonly inParameter?: boolean
  /** For a path that ends in `Parameter[n]`: how many parameters the function declares, `4` or `1..3`. */
  readonly arity?: string
  /** With `path`: the value is also what this type argument of the receiver says (`new AsyncLocalStorage<Context>()`), from 0. */
  readonly typeArgument?: number
  /** With `named`: parameter at this index of a function whose other parameters match `beside` (index -> name pattern). */
  readonly beside?: Readonly<Record<string, string>>
  /** With `named`: the function must read one of these members of the value. */
  readonly uses?: readonly string[]
  /** With `named`: the function must call one of these members of the value with an argument. */
  readonly calls?: readonly string[]
  /** With `named`: a parameter, or a member of one, of a function that the module exports under one of these names. */
  readonly exportedAs?: readonly string[]
}

/** A call that writes a log record, an audit record, an error report. */
export interface LogRow extends RowRoot {
  /** `same`: the member's name is the level; `argument`: the first argument is; else the level itself. */
  readonly level: string
  /** Structured fields: an argument position. */
  readonly fields?: string
  /** The text: an argument position. */
  readonly message?: string
  /** Further arguments (printf values or free values), `Argument[1..]`. */
  readonly rest?: string
  /** Where this logger wants an error object: an argument position; or a field name (`fields.err`). */
  readonly error?: string
  readonly encodes: 'json' | 'line' | 'configured'
  /** `binding`: values kept for later records (`child()`); writes none by itself. */
  readonly kind?: 'log' | 'audit' | 'tracker' | 'telemetry' | 'access' | 'binding' | 'output'
  /** Keys of the fields object whose values the logger serialises to a few harmless fields (`req`, `res`, `err`). */
  readonly serializes?: readonly string[]
  /** Call shape for inserted logs: `{fields}`, `{message}`, `{error}` are replaced. Default by the positions above. */
  readonly template?: string
}

/** A call that hands a value on: `from` flows to `to`. */
export interface FlowRow extends RowRoot {
  /** `Argument[0]`, `Argument[0..]`, `Receiver`. */
  readonly from: string
  /** `ReturnValue`, `Receiver`, `Argument[0]`, `Argument[1].Parameter[0]`. */
  readonly to: string
  /** `value`: unchanged or wrapped. `text`: becomes part of a text. `json`: as JSON text. `element`: from a collection to its elements. `dump`: as text for developers, with everything in it. `url`: parsed as URL. */
  readonly as?: 'value' | 'text' | 'json' | 'dump' | 'element' | 'collection' | 'url' | 'path'
  /** Of several values the last decides what a field holds: `Object.assign`. */
  readonly wins?: 'last'
  /** The member of the result that holds the value. */
  readonly under?: string
}

/** A call whose result (or argument, from then on) no longer is what a rule fears. */
export interface BarrierRow extends RowRoot {
  readonly from?: string
  /** Which fear ends: `secret`, `url-host`, `url-path`, `log-injection`. */
  readonly ends: readonly ('secret' | 'url-host' | 'url-path' | 'log-injection')[]
  /** The result is a number: no text of a secret, but a one-time code may be one. */
  readonly gives?: 'number'
  /** The result lists the names of the fields of the value here. */
  readonly keysOf?: string
}

/** A call that decides on a condition about a URL or host, or throws. */
export interface GuardRow extends RowRoot {
  readonly value: string
  readonly holds: 'true-branch' | 'false-branch' | 'on-return'
  /** `url-format`: it only says that the value is an address, of whatever host. */
  readonly protects: readonly ('url-host' | 'url-path' | 'url-format' | 'log-injection')[]
}

/** A call whose outcome decides an authentication, authorization or integrity question. */
export interface DecisionRow extends RowRoot {
  readonly decides: 'authentication' | 'access' | 'integrity' | 'rate'
  /** How it says no. `result-error`: the member `failure` of its result is set. `callback`: it runs the callback, which nobody else does. */
  readonly denies: readonly (
    | 'falsy'
    | 'truthy'
    | 'throws'
    | 'rejects'
    | 'callback'
    | 'callback-error'
    | 'callback-falsy'
    | 'null'
    | 'result-error'
  )[]
  /** For `result-error`: names of the member that tells of the failure, `error`. */
  readonly failure?: readonly string[]
  /** For callbacks: position of the callback. */
  readonly callback?: string
  /** Words for messages: "bcrypt.compare". Default: the call as written. */
  readonly label?: string
}

/** A call (or thrown or returned value) that answers a request with a refusal. */
export interface RefusalRow extends RowRoot {
  /**
   * `respond`: the call sends or fixes the answer (`res.status(401)`). `error`: it makes an error that stands for the answer
   * (`createError(401)`). `throw`: it throws (`ctx.throw(401)`). `verdict`: a callback told no (`done(null, false)`). `assign`: a member
   * written (`ctx.status = 401`). `return`: a function with a parameter of the row's type returns the answer (`{ statusCode: 401 }`).
   */
  readonly form: 'respond' | 'error' | 'throw' | 'verdict' | 'assign' | 'response' | 'return'
  /** `return`: name of the function that has the parameter. Its `when` may ask for `ReturnValue`. */
  readonly method?: string
  /** Where the status stands (`Argument[0]`, `Argument[1].Member[status]`), or the fixed status. */
  readonly status?: string | number
  readonly refuses?: 'authentication' | 'access' | 'integrity' | 'input' | 'rate'
  /**
   * The call shows a page (`shown`: `render`), names one (`named`: `redirect`), or keeps a text for the next one (`told`: `flash`): a
   * refusal only where the words or the address tell of one, or, of a page, where a password, a code or a proof was wrong.
   */
  readonly page?: 'shown' | 'named' | 'told'
  /** The call refuses only where this value is false: `ctx.assert(isAdmin, 403)`. */
  readonly unless?: string
  /** What the framework itself does with this error when nobody else handles it. Default `unknown`. */
  readonly frameworkLogs?: 'never' | 'always' | 'unknown'
  /** `error`: names of all the classes that the error is an instance of, besides its own. */
  readonly extends?: readonly string[]
  /** `error`: members that tell such errors from others, and are true. */
  readonly flags?: readonly string[]
}

/** What a client receives: the argument of a call, what is written to a member, what a handler returns. */
export interface ResponseRow extends RowRoot {
  /** `send`: a call or instance. `assign`: a member written. `return`: a function that has such a parameter returns it. */
  readonly form: 'send' | 'assign' | 'return'
  /** Where it stands: `Argument[0]`; for `return` the member of what is returned, `ReturnValue.Member[body]`. Not for `assign`. */
  readonly body?: string
  /** Where the status stands, or the fixed status. */
  readonly status?: string | number
  /** What the client gets of an error given whole. Default `fields`: those of its own that JSON holds. `message`: the framework sends its text. `nothing`: a fixed text. */
  readonly errorAs?: 'fields' | 'message' | 'nothing'
  /** A template, a handler or a formatter decides what is shown of it. */
  readonly mayHide?: boolean
  /** Texts of errors are what this answer is made for; stacks are not. */
  readonly wantsMessage?: boolean
}

/** A call that hands an error on to somebody: `next(err)`, `reject(err)`, `done(err)`; `listeners`: of the receiver, by the event's name. */
export interface EscapeRow extends RowRoot {
  readonly error: string
  readonly to: 'central-handler' | 'caller' | 'promise' | 'tracker' | 'listeners'
}

/** A call that runs a function argument: `then`, `forEach`, `setTimeout`, `emitter.on`. */
export interface CallbackRow extends RowRoot {
  readonly callback: string
  readonly runs: 'now' | 'later' | 'on-error' | 'on-success'
  /** How many parameters the callback declares, `4` or `1..3`. */
  readonly arity?: string
  /** Receives `(error, …)` first. */
  readonly errorFirst?: boolean
  /** What the callback's first parameter holds: an error (`.catch`), the settled value (`.then`), an element, each failure of the client. */
  readonly receives?: 'error' | 'value' | 'element' | 'failure'
}

/** A call whose failure is ordinary: parsing, existence checks, feature probes. */
export interface ProbeRow extends RowRoot {
  /** `read`: of something that may be absent, where the handler has another answer. */
  readonly probes: 'parse' | 'existence' | 'read' | 'feature' | 'cleanup' | 'abort'
}

/** A call of which only this is told: it writes no record, and neither keeps nor hands on what it is given, except in its result. */
export type PlainRow = RowRoot

/** One library. */
export interface LibraryModel {
  /** Package names (first is the main one); or the global name. */
  readonly package?: string | readonly string[]
  readonly global?: string | readonly string[]
  /** Names of functions, methods or other values, wherever they come from. For the user's own rows. */
  readonly function?: string | readonly string[]
  readonly docs?: string
  readonly area: string
  readonly declared?: DeclaredIn
  readonly types?: readonly TypeRow[]
  readonly log?: readonly LogRow[]
  readonly flow?: readonly FlowRow[]
  readonly barrier?: readonly BarrierRow[]
  readonly guard?: readonly GuardRow[]
  readonly source?: readonly SourceRow[]
  readonly outbound?: readonly OutboundRow[]
  readonly decision?: readonly DecisionRow[]
  readonly refusal?: readonly RefusalRow[]
  readonly response?: readonly ResponseRow[]
  readonly escape?: readonly EscapeRow[]
  readonly callback?: readonly CallbackRow[]
  readonly probe?: readonly ProbeRow[]
  readonly plain?: readonly PlainRow[]
  readonly chain?: readonly ChainRow[]
  readonly event?: readonly EventRow[]
  readonly redaction?: readonly RedactionRow[]
  readonly shape?: readonly ShapeRow[]
  readonly handler?: readonly HandlerRow[]
  /** Code in which every row above is hit; checked by a test. */
  readonly example?: string
}

/** The row lists of a model, by name. */
export interface EffectRows {
  readonly log: LogRow
  readonly flow: FlowRow
  readonly barrier: BarrierRow
  readonly guard: GuardRow
  readonly source: SourceRow
  readonly outbound: OutboundRow
  readonly decision: DecisionRow
  readonly refusal: RefusalRow
  readonly response: ResponseRow
  readonly escape: EscapeRow
  readonly callback: CallbackRow
  readonly probe: ProbeRow
  readonly plain: PlainRow
  readonly chain: ChainRow
  readonly event: EventRow
  readonly redaction: RedactionRow
  readonly shape: ShapeRow
  readonly handler: HandlerRow
}

/** Name of an effect list. */
export type EffectKind = keyof EffectRows

/** Words of names and what they mean, as data (models/vocabulary). Words are lower case; a name is split into words before matching. */
export interface SensitiveVocabulary {
  /**
   * Classes of sensitive names. `terms` are word sequences ("pass word" is written `password`; "api key" is two words: `api key`)
   * that must appear as whole, adjacent words. `preset`: which preset looks for the class.
   */
  readonly classes: readonly {
    readonly id: string
    readonly label: string
    readonly preset: 'recommended' | 'strict' | 'all'
    readonly terms: readonly string[]
    readonly reason: string
    /** Terms that count only as a field of such an object (`user.name`). */
    readonly inObject?: readonly string[]
    /** Terms that count only as a field of certain objects (`session.id`, not `delivery.id`). */
    readonly heldBy?: HeldTerms | readonly HeldTerms[]
  }[]
  /** Word sequences that make a name harmless although it holds a sensitive term: at its end, at its start, or anywhere. */
  readonly harmless: {
    readonly suffixes: readonly string[]
    readonly prefixes: readonly string[]
    readonly anywhere: readonly string[]
    /** Names of objects whose fields are no values of that kind: `files.credentials`, `messages.password`. */
    readonly holders: readonly string[]
  }
  /** Function names (word sequences anywhere) whose result is masked, hashed or encrypted. */
  readonly maskers: readonly string[]
  /** Object names whose fields are personal (`user`, `customer`). */
  readonly persons: readonly string[]
  /** Last pieces of routes' paths, as word sequences, to which secrets are sent (`login`, `reset password`). */
  readonly secretRoutes: readonly string[]
  /** Words that may follow a person's in the name of the object (`userInfo`). */
  readonly personForms: readonly string[]
  /** The user's own terms; they count under every preset. */
  readonly added?: readonly string[]
  /** Terms, and whole names, that the user declares harmless. */
  readonly removed?: readonly string[]
}

/** A convention of paths that puts files out of scope. */
export interface PathConvention {
  /** Case-insensitive regular expression, found anywhere in the path. */
  readonly pattern: string
  /** Words for messages: "a test file". */
  readonly what: string
  /** Outbound rules judge such files all the same. */
  readonly outbound: boolean
  /** The path alone does not decide: a file that requires or imports server modules is server code all the same. */
  readonly unlessServer?: boolean
}

/** What tells server code from other code (models/vocabulary/scope.yml). A module name may end in `*`. */
export interface ScopeVocabulary {
  readonly paths: readonly PathConvention[]
  readonly serverModules: readonly string[]
  readonly browserPackages: readonly string[]
  /** Packages that make a file with JSX browser code. */
  readonly componentPackages: readonly string[]
  readonly browserGlobals: readonly string[]
}

/** One security event of the OWASP logging vocabulary. */
export interface SecurityEvent {
  readonly id: string
  readonly level: 'info' | 'warn' | 'error' | 'fatal'
  readonly fields: readonly string[]
  /** The rule that asks for a log of it; left out: none does. */
  readonly rule?: string
  /** Words by which a decision of this rule shows that the event is this one: `csrf`. */
  readonly words?: readonly string[]
}

/** One requirement of OWASP ASVS. */
export interface Requirement {
  readonly id: string
  /** In own words, a sentence. */
  readonly says: string
  /** The rules that look for gaps; empty: code alone does not show whether it holds. */
  readonly rules: readonly string[]
}

/** Names of methods that mean the same in every library that has them. */
export interface MethodNames {
  /** An automated browser's page runs the function that they are given. */
  readonly runsInPage: readonly string[]
  /** Of something named a cache, they read what may be gone. */
  readonly readsCache: readonly string[]
  readonly readsOn: readonly string[]
}

/** Everything the analysis knows about the world: library models and vocabularies. */
export interface Knowledge {
  readonly libraries: readonly LibraryModel[]
  readonly sensitive: SensitiveVocabulary
  readonly events: readonly SecurityEvent[]
  readonly requirements?: readonly Requirement[]
  /** Word sequences in function names that say "this logs": `log`, `audit`, `report`, `track`, `capture`, `handle error`, … */
  readonly loggingNames: readonly string[]
  /** Word sequences in function names whose failure is an ordinary answer: `parse`, `is`, `exists`, … */
  readonly probeNames?: readonly string[]
  /** Last words of the names of connections to a peer, who may have gone. */
  readonly connectionNames?: readonly string[]
  readonly methodNames?: MethodNames
  /** Lists of words that single questions ask for, by name: see word-lists.ts. */
  readonly words?: Readonly<Record<string, readonly string[]>>
  readonly scope: ScopeVocabulary
}
