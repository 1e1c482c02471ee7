// Makes the query view of one file from its facts and the compiled knowledge.
import type { ModuleFacts } from '../ir/module'
import type { ModulePositions, Range } from '../ir/positions'
import type { ValueRef } from '../ir/ids'
import { openModuleFlow, type ModuleFlow } from '../flow/module-flow'
import type { Asking } from '../summary/asking'
import type { CompiledKnowledge } from '../model/compile'
import { openModuleTypes, typesOf } from '../shape/module-space'
import type { ShapeLookup } from '../shape/type-space'
import type { ModulePlaces } from '../model/identities'
import { findCentralHandlers } from './central-handlers/central-handlers'
import type { KeptCall } from './errors/kept-errors'
import type { InstalledHandler } from './central-handlers/central-fate'
import type { LogUse } from './repairs/file-logger'
import { findSharedRedactions, type SharedRedaction } from './redaction/redaction'
import { governedClients } from '../summary/filtered-clients'
import { judgeScope } from './scope'
import { findAnswerMethods, type AnswerMethod } from '../summary/answer-methods'
import type { ModuleView, ProjectFacts } from './view'
import { MAX_EXCERPT } from '../limits'

/** Everything a view is made of. */
export interface ViewInput {
  /** Relative to the project root, forward slashes. */
  readonly path: string
  readonly text: string
  readonly facts: ModuleFacts
  readonly positions: ModulePositions
  readonly knowledge: CompiledKnowledge
  readonly project: ProjectFacts | null
  /** A view of some statements only: the facts that its scope is judged by, and what the other statements log. */
  readonly part?: { readonly scopeFacts: ModuleFacts; readonly logUsesElsewhere: readonly LogUse[] }
  /** Finds what other modules declare; without it their types are unknown. */
  readonly lookup?: ShapeLookup
  /** The flow of these facts, where it is open already, with its types; then `lookup` and `places` are not asked. */
  readonly flow?: ModuleFlow | null
  /** Open questions of the project; default: its own. */
  readonly asking?: Asking
  /** Places of the project's other modules; default: none is known. */
  readonly places?: ModulePlaces
  /** The logger that other files of the package import; default: none is known. */
  readonly projectLogger?: ModuleView['projectLogger']
  /** Central error handlers of the package; what it says of this file is not asked. Default: no other file has one. */
  readonly centralHandlers?: () => readonly InstalledHandler[]
  /** What other files of the package configure for loggers that they do not make themselves. Default: nothing. */
  readonly sharedRedactions?: () => readonly SharedRedaction[]
  /** What {@link ModuleView.governedClients} says by other files of the package. Default: nothing. */
  readonly governedClients?: () => readonly string[]
  /** What {@link ModuleView.answerMethods} says by other files of the package. Default: nothing. */
  readonly answerMethods?: () => readonly AnswerMethod[]
  /** What {@link ModuleView.keptCalls} says. Default: nobody sees the other files. */
  readonly keptCalls?: () => readonly KeptCall[] | null
}

/** Opens a view. Cheap: analysis happens when a rule asks. */
export function createView(input: ViewInput): ModuleView {
  const range = (ref: ValueRef): Range => {
    const at = input.positions.functions[ref.fn]
    return { start: at?.start[ref.value] ?? 0, end: at?.end[ref.value] ?? 0 }
  }
  const flow = input.flow ?? openModuleFlow(input.facts, input.knowledge, input.places, input.asking)
  let handlers: readonly InstalledHandler[] | null = null
  let shared: readonly SharedRedaction[] | null = null
  let answers: readonly AnswerMethod[] | null = null
  let governed: readonly string[] | null = null
  let kept: readonly KeptCall[] | null | undefined
  const allHandlers = (): readonly InstalledHandler[] => [
    ...findCentralHandlers(flow).map((handler) => ({ ...handler, registeredIn: input.path })),
    ...(input.centralHandlers?.() ?? []).filter(({ registeredIn }) => registeredIn !== input.path),
  ]
  return {
    path: input.path,
    project: input.project,
    text: input.text,
    facts: flow.facts,
    positions: input.positions,
    flow,
    types: input.flow ? typesOf(flow) : openModuleTypes(flow, input.lookup),
    knowledge: input.knowledge,
    scope: judgeScope({ ...input, facts: input.part?.scopeFacts ?? input.facts, vocabulary: input.knowledge.scope }),
    ...(input.part && { logUsesElsewhere: input.part.logUsesElsewhere }),
    centralHandlers: () => (handlers ??= allHandlers()),
    sharedRedactions: () => (shared ??= [...findSharedRedactions(flow), ...(input.sharedRedactions?.() ?? [])]),
    governedClients: () => (governed ??= [...governedClients(flow), ...(input.governedClients?.() ?? [])]),
    answerMethods: () => (answers ??= input.answerMethods?.() ?? findAnswerMethods(flow)),
    keptCalls: () => (kept === undefined ? (kept = input.keptCalls?.() ?? null) : kept),
    ...(input.projectLogger && { projectLogger: input.projectLogger }),
    kept: new Map(),
    range,
    excerpt: (ref) => shorten(input.text.slice(range(ref).start, range(ref).end)),
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= MAX_EXCERPT ? line : `${line.slice(0, MAX_EXCERPT - 1)}…`
}
