// One server under edits: time from each edit to its diagnostics over standard input and output, and memory afterwards.
import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import {
  startLanguageServer,
  type LanguageClient,
  type ServerCommand,
} from '../../packages/testkit/src/language-client'
import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver-protocol/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { CharacterEdit } from './edits'

/** What one run measured; milliseconds and megabytes. */
export interface LatencyRun {
  /** From the start of the process to the first diagnostics. */
  readonly first: number
  readonly findings: number
  readonly edits: readonly number[]
  readonly memory: number
}

const CAPABILITIES = {
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: { relatedInformation: true } },
}

/** The file that is edited. */
export interface EditedFile {
  readonly folder: string
  readonly path: string
  readonly text: string
  readonly edits: readonly CharacterEdit[]
}

/** Starts a server that answers pulls, and edits the file in it. */
export async function measureServer(command: ServerCommand, file: EditedFile): Promise<LatencyRun> {
  const uri = pathToFileURL(file.path).href
  const started = performance.now()
  const client = startLanguageServer(command)
  const { capabilities } = await client.initialize({
    capabilities: CAPABILITIES,
    folders: [pathToFileURL(file.folder).href],
  })
  if (!capabilities.diagnosticProvider) throw new Error(`${command.args.join(' ')}: answers no pulls`)
  client.open({ uri, languageId: 'typescript', text: file.text })
  const findings = (await client.diagnose(uri)).length
  const first = performance.now() - started
  const edits = await measureEdits(client, uri, { ...file, isWhole: takesWholeTexts(capabilities.textDocumentSync) })
  const memory = residentMegabytes(client.pid)
  await client.stop()
  return { first, findings, edits, memory }
}

/** Some servers know no incremental changes. */
function takesWholeTexts(sync: ServerCapabilities['textDocumentSync']): boolean {
  const kind = typeof sync === 'object' ? sync.change : sync
  return kind === TextDocumentSyncKind.Full
}

async function measureEdits(
  client: LanguageClient,
  uri: string,
  file: EditedFile & { readonly isWhole: boolean },
): Promise<readonly number[]> {
  const document = TextDocument.create(uri, 'typescript', 1, file.text)
  const durations: number[] = []
  for (const { offset, remove, insert } of file.edits) {
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + remove) }
    const version = document.version + 1
    TextDocument.update(document, [{ range, text: insert }], version)
    const sent = performance.now()
    client.change(uri, version, [file.isWhole ? { text: document.getText() } : { range, text: insert }])
    await client.pull(uri)
    durations.push(performance.now() - sent)
  }
  return durations
}

/** Resident memory of a process, its children left out. */
function residentMegabytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}
