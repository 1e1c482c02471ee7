// Rows about what loggers hide of their records by their own configuration.
import type { RowRoot } from './rows'

/** Some major versions of a package. */
export interface Versions {
  readonly of: string
  readonly majors: readonly number[]
}

/** A logger option that redacts. */
export interface RedactionRow extends RowRoot {
  /**
   * `event-function`: a function given an event in the library's own form; names that it takes out are hidden wherever they stand.
   * `layout`: a function that makes the text; what it does not make of `record`, a member of what it is given, is not written.
   * `appenders`: an object of outputs, each with a layout of its own.
   * `none`: it looks like a redaction, and for `reason` hides nothing.
   * `reporter`: an object with a function `record`, which does the writing. `logger`: a logger in whose place this one writes.
   */
  readonly form:
    | 'pino-paths'
    | 'winston-format'
    | 'serializers'
    | 'keys'
    | 'record-function'
    | 'event-function'
    | 'layout'
    | 'appenders'
    | 'reporter'
    | 'logger'
    | 'opaque'
    | 'none'
  readonly record?: string
  readonly reason?: string
  /** Position of an object that says under which other keys what is made here writes what it writes by itself. */
  readonly renames?: string
  /** Keys that are hidden anywhere, with the form `keys`: what is hidden where nothing is said. */
  readonly keys?: readonly string[]
  /** The major versions of a package that hide this; others do not. Not for forms of which nothing can be read. */
  readonly versions?: Versions
  /** Whose records it sees beside those of what is made here: `requests` for loggers that a framework hands to requests, or names of libraries, perhaps with that of a method. */
  readonly covers?: readonly string[]
  /** Keys under which what is made here writes no headers, unless a serializer is given: its own leave them out. */
  readonly serializes?: readonly string[]
  /** It is run on what a call is given, or on what a child logger is bound to. Default: both. */
  readonly only?: 'given' | 'bound'
}
