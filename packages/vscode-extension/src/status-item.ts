// The item in the editor's language status: findings and time of the last check of the active document, or what is wrong.
import {
  LanguageStatusSeverity,
  languages,
  window,
  type Command,
  type Disposable,
  type LanguageStatusItem,
} from 'vscode'
import { State } from 'vscode-languageclient/node'
import { COMMAND, LANGUAGES, TITLE } from './names'
import { describeStatus, type DocumentStatus } from './server-status'
import type { ShownDiagnostics } from './shown-diagnostics'

/** The item, and what feeds it. */
export interface StatusItem {
  readonly setState: (state: State) => void
  readonly setStatus: (status: DocumentStatus) => void
  /** What was last said of a document. */
  readonly statusOf: (uri: string) => DocumentStatus | undefined
  readonly disposables: readonly Disposable[]
}

/** Makes the item. */
export function createStatusItem(shown: ShownDiagnostics): StatusItem {
  const item = languages.createLanguageStatusItem(
    'logwright.status',
    LANGUAGES.map((language) => ({ language })),
  )
  item.name = TITLE
  const statuses = new Map<string, DocumentStatus>()
  let state: State = State.Starting
  const draw = (): void => {
    const uri = window.activeTextEditor?.document.uri
    const status = uri && statuses.get(uri.toString())
    if (state !== State.Running || !status) return drawServer(item, state)
    const { text, detail } = describeStatus(status, shown.counts(uri))
    const severity = status.state === 'failed' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information
    fill(item, { text: `${TITLE}: ${text}`, detail, severity, command: OUTPUT })
  }
  const setState = (next: State): void => {
    state = next
    if (next !== State.Running) statuses.clear()
    draw()
  }
  const setStatus = (status: DocumentStatus): void => {
    statuses.set(status.uri, status)
    draw()
  }
  draw()
  const disposables = [item, window.onDidChangeActiveTextEditor(draw), shown.onDidChange(draw)]
  return { setState, setStatus, statusOf: (uri) => statuses.get(uri), disposables }
}

const OUTPUT: Command = { command: COMMAND.showOutput, title: 'Show output' }
const RESTART: Command = { command: COMMAND.restart, title: 'Restart' }

type Shown = Pick<LanguageStatusItem, 'severity' | 'text'> & { readonly detail: string; readonly command: Command }

function fill(item: LanguageStatusItem, { text, detail, severity, command }: Shown): void {
  Object.assign(item, { text, detail, severity, command, busy: false })
}

/** No check to speak of yet, or no server. */
function drawServer(item: LanguageStatusItem, state: State): void {
  const isDown = state === State.Stopped || state === State.StartFailed
  const severity = isDown ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information
  const text = isDown ? `${TITLE}: Not running` : TITLE
  fill(item, { text, detail: '', severity, command: isDown ? RESTART : OUTPUT })
  item.busy = state === State.Starting
}
