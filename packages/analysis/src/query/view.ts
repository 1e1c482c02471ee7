// The query view: the one thing a rule looks at. It joins facts, positions, flow and knowledge of one file.
import type { CompiledKnowledge } from '../model/compile'
import type { ModuleFacts } from '../ir/module'
import type { ModulePositions, Range } from '../ir/positions'
import type { ValueRef } from '../ir/ids'
import type { ModuleFlow } from '../flow/module-flow'
import type { ValueTypes } from '../shape/value-types'
import type { InstalledHandler } from './central-handlers/central-fate'
import type { LogUse, ProjectLogger } from './repairs/file-logger'
import type { SharedRedaction } from './redaction/redaction'
import type { AnswerMethod } from '../summary/answer-methods'
import type { KeptCall } from './errors/kept-errors'
import type { Refused } from './refusals/refusals'
import type { ScopeVerdict } from './scope'

/** What is known about the project around the file. */
export interface ProjectFacts {
  /** package.json `dependencies` and `devDependencies` names. */
  readonly dependencies: readonly string[]
  /** Major versions that their ranges admit, where the ranges tell: `^4.9.0`, `4 || 5`. */
  readonly majors: Readonly<Record<string, readonly number[]>>
  /** package.json fields that tell a browser bundle or a command-line tool. */
  readonly hasBin: boolean
  readonly hasBrowserField: boolean
}

/** Why a query is silent about something that it looked at. */
export interface Silence {
  /** What was looked at. */
  readonly range: Range
  /** Goes on after "not reported: ". No final period. */
  readonly reason: string
  /** What the reason points at: the log, the guard; null where it is the place itself. */
  readonly because: Range | null
  /** What was looked at is logged. */
  readonly isLogged?: boolean
  /** What a refusal would be about; left out, or null: nothing says it. */
  readonly refused?: Refused | null
}

/** One file, ready for rules. */
export interface ModuleView {
  /** Path as the host knows it, relative to the project root, forward slashes. */
  readonly path: string
  /** What the nearest package.json says; null: there is none. */
  readonly project: ProjectFacts | null
  readonly text: string
  readonly facts: ModuleFacts
  readonly positions: ModulePositions
  readonly flow: ModuleFlow
  /** Types of values, across modules as far as the session links them. */
  readonly types: ValueTypes
  readonly knowledge: CompiledKnowledge
  readonly scope: ScopeVerdict
  /** The central error handlers of the package around the file; looked up when first asked. */
  readonly centralHandlers: () => readonly InstalledHandler[]
  /** What the package around the file configures for loggers that it does not make itself; looked up when first asked. */
  readonly sharedRedactions: () => readonly SharedRedaction[]
  /** Globals and packages whose requests go through something that looks at addresses, by what the package says anywhere; looked up when asked. */
  readonly governedClients: () => readonly string[]
  /** Methods that the package around the file gives to responses; looked up when asked. */
  readonly answerMethods: () => readonly AnswerMethod[]
  /** What other files of the package call where the error is kept; looked up when asked. Null: nobody sees the other files. */
  readonly keptCalls: () => readonly KeptCall[] | null
  /** Source range of a value. */
  readonly range: (ref: ValueRef) => Range
  /** What queries worked out of the file for several rules. */
  readonly kept: Map<object, unknown>
  /** Is told why queries are silent, where somebody asked. Queries pass over what no person would expect to be reported. */
  readonly onSilence?: (silence: Silence) => void
  /** The logger that the files of the package share, for a file without one; looked up when asked. */
  readonly projectLogger?: (isRequired: boolean) => ProjectLogger | null
  /** The preset reports personal data in logs, an e-mail address among them. */
  readonly isPersonalReported?: boolean
  /** Uses of the file's loggers in statements that the view leaves out. */
  readonly logUsesElsewhere?: readonly LogUse[]
  /** Source text of a value, one line, at most 60 characters. */
  readonly excerpt: (ref: ValueRef) => string
}
