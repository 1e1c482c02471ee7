// Rows about functions that a framework is given for all requests: handlers of errors, formatters of answers.
import type { RowRoot } from './rows'

/** A call, or a class decorator, that registers the function to which a framework gives the errors that nobody else handles. */
export interface HandlerRow extends RowRoot {
  /** Name of the framework, for messages. */
  readonly framework: string
  /** Positions of the function. */
  readonly handler?: readonly string[]
  /** For a class decorator: the name of the method. The decorator's arguments are the classes of errors that it is given; none: all. */
  readonly method?: string
  /** Index of the parameter that is the error; `caught`: what a `try` around the second parameter's call catches. */
  readonly error: number | 'caught'
  /** The function is a handler only when it declares so many parameters. */
  readonly arity?: number
  /** It only watches: the error goes on to all others. */
  readonly observes?: boolean
  /** The call counts inside a method of this name only. */
  readonly within?: string
  /** The error goes on to the next handler, whatever the function does: it matters only whether it logs. */
  readonly passesOn?: boolean
  /** The function is given the body of every answer, refusals and errors that the client is told of included. */
  readonly answers?: boolean
  readonly when?: Readonly<Record<string, string | number | boolean | null>>
  /** Positions of what, given and not false, makes the framework print errors itself. */
  readonly prints?: readonly string[]
  /** What the framework logs itself. `unexpected`: all but its HTTP errors. `server-errors`: a status from 500 on, or none. */
  readonly otherwise: 'all' | 'server-errors' | 'unexpected' | 'none'
}
