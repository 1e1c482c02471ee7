// What is known of each open document: checked once per text and configuration, and kept alive while a line is half typed.
import {
  splitByteOrderMark,
  type EditReport,
  type ReportedFinding,
  type SourceInput,
  type SuppressionEdit,
} from '@logwright/engine'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { analysedPath } from './document-path'
import { moveFindings, shiftFindings } from './moved-findings'
import type { OpenDocuments } from './open-documents'
import type { Project } from './project'
import type { DocumentState } from './protocol'
import type { Workspace } from './workspace'

/** A document after its check. */
export interface Checked {
  readonly uri: string
  readonly version: number
  /** Findings to show: suppressed and deferred ones are left out. Offsets count in the document's text. */
  readonly findings: readonly ReportedFinding[]
  readonly state: DocumentState
  /** Why, for people. */
  readonly detail: string | null
  readonly milliseconds: number
  /** Equal for equal findings in a row. */
  readonly resultId: string
}

/** See the header. */
export interface CheckedDocuments {
  /** The document's findings now; null when it is not open. */
  readonly check: (uri: string) => Checked | null
  /** The last answer, without a check; its findings may stand in an earlier text. */
  readonly last: (uri: string) => Checked | null
  /** The comment that silences a finding of the last check; null where none can stand. */
  readonly suppress: (uri: string, finding: ReportedFinding) => SuppressionEdit | null
  /** Something outside of the documents changed: files on disk. */
  readonly touch: () => void
  /** Called after every check that was not answered from memory. */
  readonly onChecked: (listener: (checked: Checked) => void) => void
}

interface Entry {
  readonly checked: Checked
  readonly generation: number
  readonly epoch: number
}

interface State {
  readonly documents: OpenDocuments
  readonly workspace: Workspace
  readonly entries: Map<string, Entry>
  /** Findings of the last text that parsed, where they stand now. */
  readonly kept: Map<string, readonly ReportedFinding[]>
  readonly listeners: ((checked: Checked) => void)[]
  epoch: number
  results: number
}

/** Makes the store; it follows the documents' events. */
export function createCheckedDocuments(documents: OpenDocuments, workspace: Workspace): CheckedDocuments {
  const state: State = {
    documents,
    workspace,
    entries: new Map(),
    kept: new Map(),
    listeners: [],
    epoch: 0,
    results: 0,
  }
  documents.onEvent((event) => {
    if (event.kind !== 'saved') state.epoch++
    if (event.kind === 'edited') {
      const kept = state.kept.get(event.uri)
      if (kept)
        state.kept.set(
          event.uri,
          event.edits.reduce((findings, edit) => moveFindings(findings, edit), kept),
        )
    } else if (event.kind === 'closed') {
      state.entries.delete(event.uri)
      state.kept.delete(event.uri)
    }
  })
  return {
    check: (uri) => check(state, uri),
    last: (uri) => state.entries.get(uri)?.checked ?? null,
    suppress: (uri, finding) => suppress(state, uri, finding),
    touch: () => void state.epoch++,
    onChecked: (listener) => state.listeners.push(listener),
  }
}

function check(state: State, uri: string): Checked | null {
  const document = state.documents.get(uri)
  if (!document) return null
  const project = state.workspace.projectOf(uri)
  project.lookAgain()
  const known = state.entries.get(uri)
  const generation = project.generation()
  if (
    known &&
    known.checked.version === document.version &&
    known.generation === generation &&
    known.epoch === state.epoch
  )
    return known.checked
  const started = performance.now()
  const found = look(state, document, project)
  const checked: Checked = {
    uri,
    version: document.version,
    ...found,
    milliseconds: performance.now() - started,
    resultId: known && isSame(known.checked, found) ? known.checked.resultId : String(++state.results),
  }
  state.entries.set(uri, { checked, generation, epoch: state.epoch })
  for (const listener of state.listeners) listener(checked)
  return checked
}

type Found = Pick<Checked, 'findings' | 'state' | 'detail'>

function look(state: State, document: TextDocument, project: Project): Found {
  const { enable, deferredRules } = project.settings()
  if (!enable) return { findings: [], state: 'disabled', detail: null }
  const path = analysedPath(document.uri, document.languageId, project.root)
  if (path === null) return { findings: [], state: 'skipped', detail: 'neither JavaScript nor TypeScript' }
  const session = project.session()
  if (session.isIgnored(path)) return { findings: [], state: 'skipped', detail: 'ignored by the configuration' }
  const { mark, text } = splitByteOrderMark(document.getText())
  const input: SourceInput = { path, text }
  const report = session.checkEdited(input)
  if (report.isHalfTyped) {
    const findings = state.kept.get(document.uri) ?? []
    return { findings, state: 'half-typed', detail: report.userErrors[0]?.message ?? null }
  }
  const shown = report.findings.filter(({ rule, suppressed }) => suppressed === null && !deferredRules.has(rule))
  const findings = shiftFindings(shown, mark.length)
  state.kept.set(document.uri, findings)
  return { findings, ...verdictOf(report) }
}

function suppress(state: State, uri: string, finding: ReportedFinding): SuppressionEdit | null {
  const document = state.documents.get(uri)
  const project = state.workspace.projectOf(uri)
  const path = document ? analysedPath(uri, document.languageId, project.root) : null
  if (!document || path === null) return null
  const { mark, text } = splitByteOrderMark(document.getText())
  const [unmarked] = shiftFindings([finding], -mark.length)
  const edit = unmarked ? project.session().suppress({ path, text }, unmarked) : null
  return edit && { ...edit, start: edit.start + mark.length, end: edit.end + mark.length }
}

function verdictOf(report: EditReport): Pick<Found, 'state' | 'detail'> {
  const bug = report.internalErrors[0]
  if (bug) return { state: 'failed', detail: `${bug.pass}: ${bug.message}` }
  const error = report.userErrors[0]
  if (error) return { state: 'skipped', detail: error.message }
  return report.outOfScope === null
    ? { state: 'checked', detail: null }
    : { state: 'skipped', detail: report.outOfScope }
}

function isSame(known: Checked, found: Found): boolean {
  return known.findings === found.findings || JSON.stringify(known.findings) === JSON.stringify(found.findings)
}
