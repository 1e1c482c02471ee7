// What other modules may know of a module: for each export the places of the models that it stands for, its members, and the
// summary of what happens when it is called. Plain data without offsets; modules with equal interfaces are interchangeable to
// everyone who imports them.
import type { Chain } from '../flow/chains'
import type { Shape, TypeRef } from '../ir/module'
import type { TextAnswers } from '../trial/answers'
import type { ErrorHandling } from './error-ways'
import type { ErrorClass } from './error-classes'
import type { Redacted } from './hidden-parts'
import type { Encoding } from '../query/leaks/log-encoding'
import type { SharedRedaction } from '../query/redaction/redaction'
import type { GuardRow, LogRow, RefusalRow, DecisionRow } from '../model/rows'

/** Ordinal in {@link ModuleInterface.values}. */
export type ValueOrdinal = number

/** The interface of one module. */
export interface ModuleInterface {
  /** Values by exported name. `*` is the module as a whole (`module.exports`, CommonJS). */
  readonly exports: Readonly<Record<string, ValueOrdinal>>
  /** Names exported from elsewhere under another module's name, and `export *` sources (`*`). */
  readonly from: readonly Reexport[]
  readonly values: readonly ValueInterface[]
  /** Record types that the module declares, with what is hidden of their fields. */
  readonly shapes: readonly Shape[]
  /** Types of exported values, by local name: schemas, tables, annotated objects. */
  readonly holds: Readonly<Record<string, TypeRef>>
  /** Local names of what the module exports itself, by exported name. */
  readonly locals: Readonly<Record<string, string>>
}

/** `export { name as exported } from 'module'`; `name` and `exported` are `*` for `export *`. */
export interface Reexport {
  readonly exported: string
  readonly module: string
  readonly name: string
}

/** What is known of one value. Absent fields: nothing is known. */
export interface ValueInterface {
  /** Names of places in the models, or in other modules' interfaces, that the value stands for. */
  readonly is?: readonly string[]
  readonly members?: Readonly<Record<string, ValueOrdinal>>
  readonly call?: FunctionInterface
  /** What the type arguments say that it was made with, by position. */
  readonly typeArguments?: Readonly<Record<number, ValueOrdinal>>
  /** What `new` makes of it. */
  readonly instance?: ValueOrdinal
  /** What the logger hides by its own configuration. */
  readonly redacts?: Redacted
  /** How the logger writes its texts, where that is known. */
  readonly encodes?: Exclude<Encoding, 'unknown'>
  /** A client that logs whatever request of it fails. */
  readonly logsFailures?: true
  /** For classes: what its instances are to a handler of errors. */
  readonly error?: ErrorClass
  readonly constant?: string | number | boolean | null
  /** Of a list, or a set made of one: its texts, where all are constant. */
  readonly texts?: readonly string[]
  /** What the value is called where it comes from, in the environment of the process. */
  readonly gives?: readonly string[]
}

/** What a caller may know of a function. Parameters are counted from 0. */
export interface FunctionInterface {
  /** Stable name inside its module. */
  readonly id: string
  /** It, or what it calls, writes a log, tracker or audit record. */
  readonly logs: 'always' | 'sometimes' | 'never'
  /** Everything that it calls is known, so that what it is not seen to do it does not do. */
  readonly isClosed: boolean
  /** Parameters that it logs, throws, returns, keeps or hands to code that is not known. */
  readonly handsOn: readonly number[]
  /** What a call results in. */
  readonly returns?: ValueOrdinal | undefined
  /** Places of the models that declared types of parameters stand for. */
  readonly parameters?: Readonly<Record<number, readonly string[]>> | undefined
  /** What functions given as parameter `i` are given: ordinals of their arguments, null for unknown ones. */
  readonly calls?: Readonly<Record<number, readonly (ValueOrdinal | null)[]>> | undefined
  /** Parameters, or members of them, that flow into the result. */
  readonly flows: readonly ParameterFlow[]
  /** What the value that it gives is called inside: names of variables and members. */
  readonly gives?: readonly string[] | undefined
  /** Parameters, or members of them, that reach a log call or decide an outbound address unchecked. */
  readonly sinks: readonly ParameterSink[]
  readonly guards: readonly GuardRow[]
  /** Parameters that it looks at in some call or comparison, so that it may judge them in a way that is not understood. */
  readonly mayJudge: readonly number[]
  /** What it says to addresses that an attacker might send. */
  readonly textAnswers: readonly TextAnswers[]
  readonly decisions: readonly DecisionRow[]
  readonly refusals: readonly RefusalRow[]
  /** The error that it makes and returns, with its own parameters. */
  readonly makes?: ErrorClass | undefined
  /** It calls functions that it is given one after another, or makes a function that does. */
  readonly chain?: Chain | undefined
  /** What it means that it fails; absent: an effect is lost. */
  readonly failure?: 'pure' | 'write' | 'probe' | 'read' | undefined
  /** It has a handler of its own for what fails inside. */
  readonly handlesErrors: boolean
  /** It calls back with an error that it makes itself and does not log. */
  readonly tellsUnlogged: boolean
  /** What it logs says nothing of what it answers: it stands at its start, or before an error that it throws on. */
  readonly logsNoOutcome: boolean
  /** It fails, and has logged whatever failure leaves it. */
  readonly logsFailures: boolean
  /** What it lets go of errors that it is given, where it looks like a handler of errors. */
  readonly handling?: ErrorHandling | undefined
}

/** A place in the arguments of a call. */
export interface ParameterPlace {
  readonly parameter: number
  /** All arguments from there on, which the parameter collects: `(message, ...rest) => …`. */
  readonly isRest?: true
  /** Members, outermost first; empty for the whole. */
  readonly path: readonly string[]
  /** Members of the whole that are left out. */
  readonly without?: readonly string[]
}

/** A flow into the result. */
export interface ParameterFlow extends ParameterPlace {
  /** `value`: unchanged or wrapped; `text`: becomes part of a text. */
  readonly as: 'value' | 'text'
  /** Where in the result: keys, outermost first. */
  readonly to: readonly string[]
}

/** A parameter that ends somewhere. */
export interface ParameterSink extends ParameterPlace {
  readonly to: LogSink | AddressSink
  /** The parameter's own name; a secret by that name is reported where it is logged. */
  readonly name: string | null
  /** Name of the type that it declares; a secret in an object of that type is reported where it is logged. */
  readonly type?: string
}

/** A log call inside. */
export interface LogSink {
  readonly kind: 'log'
  /** As written: `logger.info`. */
  readonly text: string
  readonly level: string | null
  readonly row: LogRow
  /** What the logger hides. */
  readonly redacted: Redacted
  /** Whose configuration may hide more: names that {@link SharedRedaction} covers. */
  readonly sharedBy: readonly string[]
  readonly encoding: Encoding
  /** It is given where the logger wants its text. */
  readonly isMessage: boolean
  /** Keys that lead to the parameter in the record. */
  readonly place: readonly string[]
  /** Part of a text rather than a field. */
  readonly inText: boolean
  /** The logger is one by its name only. */
  readonly isGuess: boolean
}

/** An outbound call inside. */
export interface AddressSink {
  readonly kind: 'outbound'
  readonly text: string
  /** The part of the address that the parameter decides. */
  readonly part: 'host' | 'path'
}
