// Opens one file for the session: facts to view, with the interfaces of what it imports. A view holds as long as these do.
import { createView, type ViewInput } from '@logwright/analysis/query/create-view'
import { openedKey } from './cache/keys'
import { runPass } from './guarded-pass'
import { splitByteOrderMark } from './io'
import { sharedLogger } from './project/project-loggers'
import { lowerFile, type LoweredFile, type LoweredOutcome } from './project/lowered-files'
import type { PackageFacts, PackageStamps } from './project/package-facts'
import type { InternalError, Opened, SourceInput } from './session'
import type { SessionState } from './session-state'
import type { Directive } from './suppressions'
import type { TextLines } from './text-lines'

/** An opened file and what hosts need besides its view. */
export interface OpenedFile {
  /** Absolute. */
  readonly path: string
  readonly lines: TextLines
  readonly opened: Opened
  /** Why the text was not analysed, or null. */
  readonly skipped: string | null
  readonly directives: readonly Directive[]
  readonly internalErrors: readonly InternalError[]
  /** Stamps of the imported interfaces that were looked at, by absolute path; grows while rules ask. */
  readonly used: Map<string, string>
  /** Facts of packages that were looked at, by kind and directory; as above. */
  readonly usedFacts: Map<string, UsedFacts>
  /** Resolution as it was. */
  readonly generation: number
}

/** Facts of a package, and their stamp when they were looked at. */
export interface UsedFacts {
  readonly facts: PackageStamps
  readonly directory: string
  readonly stamp: string
}

/** Opens a file, from the cache where text, path and what it imports are known. Never throws. */
export function openFile(state: SessionState, input: SourceInput): OpenedFile {
  const path = state.absolute(input.path)
  const last = state.last.file
  if (last !== null && last.path === path && last.text === input.text) return last.opened
  const key = state.keepsGoodTexts ? openedKey(path, input.text) : null
  const known = key === null ? undefined : state.opened.get(key)
  const isCurrent = known !== undefined && holdsStill(state, known)
  if (!isCurrent) {
    // What stays reachable while the next analysis is made is copied by each young collection.
    state.last.file = null
    state.opened.release(path)
  }
  const opened = isCurrent ? known : openText(state, { ...input, path, text: splitByteOrderMark(input.text).text })
  if (!isCurrent && key !== null) state.opened.set(key, opened, input.text.length, path)
  state.last.file = { path, text: input.text, opened }
  return opened
}

/** Nothing that was looked at in other modules has changed since. */
export function holdsStill(
  { links }: SessionState,
  { used, usedFacts, generation }: Pick<OpenedFile, 'used' | 'usedFacts' | 'generation'>,
): boolean {
  return (
    generation === links.generation() &&
    [...used].every(([module, stamp]) => links.stampOf(module) === stamp) &&
    [...usedFacts.values()].every(({ facts, directory, stamp }) => facts.stampOf(directory) === stamp)
  )
}

function openText(state: SessionState, input: SourceInput): OpenedFile {
  const lowered = lowerFile(state, input)
  const { path, lines, directives, outcome } = lowered
  const file = {
    path,
    lines,
    directives,
    internalErrors: [],
    skipped: null,
    used: new Map<string, string>(),
    usedFacts: new Map<string, UsedFacts>(),
    generation: state.links.generation(),
  }
  switch (outcome.kind) {
    case 'skipped': {
      const message = `Not analysed: ${outcome.reason}.`
      const errors = [{ kind: 'limit', file: path, line: null, column: null, message } as const]
      return { ...file, skipped: outcome.reason, opened: { kind: 'none', errors } }
    }
    case 'wrong':
      return { ...file, opened: { kind: 'none', errors: outcome.errors } }
    case 'bug':
      return { ...file, opened: { kind: 'none', errors: [] }, internalErrors: [outcome.error] }
    case 'facts':
      return { ...file, ...viewOf(state, lowered, outcome, file) }
  }
}

function viewOf(
  state: SessionState,
  file: LoweredFile,
  { facts, positions, repaired }: Extract<LoweredOutcome, { kind: 'facts' }>,
  seen: Pick<OpenedFile, 'used' | 'usedFacts'>,
): Pick<OpenedFile, 'opened'> & Partial<Pick<OpenedFile, 'internalErrors'>> {
  state.counts.views++
  const { path, text } = file
  const made = runPass({ file: path, pass: 'view', times: state.times }, () => {
    const inputs = viewInputs(state, path, seen)
    const kept = state.links.openFlowOf(file)
    const view = createView({ ...inputs, text, facts, positions, flow: kept })
    if (kept === null) state.links.keepFlow(file, { flow: view.flow, lookup: inputs.lookup })
    return { ...view, scope: state.correctScope(path, view.scope) }
  })
  if (made.kind === 'failed') return { opened: { kind: 'none', errors: [] }, internalErrors: [made.error] }
  return { opened: { kind: 'view', view: made.value, repaired } }
}

/** What a view of a file takes from the project around it; what was looked at is written down in `file`. */
export function viewInputs(
  state: SessionState,
  path: string,
  { used, usedFacts }: Pick<OpenedFile, 'used' | 'usedFacts'>,
): Omit<ViewInput, 'text' | 'facts' | 'positions'> & Required<Pick<ViewInput, 'lookup'>> {
  const { links, answers, handlers, kept, redactions, loggers, dispatchers, knowledge, asking } = state
  const use = (module: string): void => {
    if (!used.has(module)) used.set(module, links.stampOf(module))
  }
  const ask = <T>(kind: string, facts: PackageFacts<T>): readonly T[] => {
    const directory = facts.packageOf(path)
    if (directory === null) return []
    usedFacts.set(`${kind} ${directory}`, { facts, directory, stamp: facts.stampOf(directory) })
    return facts.factsIn(directory)
  }
  return {
    path: state.relative(path),
    knowledge,
    asking,
    project: state.project(path),
    places: links.placesFor(path, use),
    lookup: links.typesFor(path, use),
    projectLogger: (isRequired) => sharedLogger(state, path, ask('loggers', loggers), isRequired),
    centralHandlers: () => ask('handlers', handlers),
    answerMethods: () => ask('answers', answers),
    keptCalls: () => (kept.packageOf(path) === null ? null : ask('kept errors', kept)),
    governedClients: () => ask('dispatchers', dispatchers),
    sharedRedactions: () =>
      ask('redactions', redactions).filter(({ configuredIn }) => configuredIn !== state.relative(path)),
  }
}
