// A language client over standard input and output, as bare as the protocol allows: for the fixture host, the suites of the
// server and the benchmark.
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node'

/** What to start. */
export interface ServerCommand {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
}

/** What a client says of itself. */
export interface ClientOptions {
  readonly capabilities: ClientCapabilities
  /** Addresses of workspace folders; null: the client names none. */
  readonly folders: readonly string[] | null
  readonly initializationOptions?: unknown
  /** Answers `workspace/configuration`, one value per item; left out: null for all. */
  readonly configuration?: (scopeUri: string | undefined) => unknown
  readonly processId?: number | null
}

/** A running server and the documents opened in it. */
export interface LanguageClient {
  readonly connection: MessageConnection
  readonly pid: number
  /** Everything that the server sent unasked, by method. */
  readonly received: { readonly method: string; readonly params: unknown }[]
  readonly stderr: () => string
  readonly initialize: (options: ClientOptions) => Promise<InitializeResult>
  readonly open: (document: { readonly uri: string; readonly languageId: string; readonly text: string }) => void
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void
  readonly close: (uri: string) => void
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>
  /** Findings of a full report. */
  readonly diagnose: (uri: string) => Promise<readonly Diagnostic[]>
  /** Shutdown and exit; gives the exit code. */
  readonly stop: () => Promise<number | null>
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<number | null>
  readonly kill: () => void
}

/** Starts a server. Nothing is sent before `initialize`. */
export function startLanguageServer(command: ServerCommand): LanguageClient {
  const child = spawn(command.command, command.args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  const received: { method: string; params: unknown }[] = []
  connection.onUnhandledNotification(({ method, params }) => received.push({ method, params }))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const stderr = collectText(child)
  connection.listen()
  const documents = documentCalls(connection)
  return {
    connection,
    pid: child.pid ?? 0,
    received,
    stderr,
    ended,
    initialize: (options) => initialize(connection, options, received),
    ...documents,
    stop: async () => {
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      return ended
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

function collectText(child: ChildProcessByStdio<Writable, Readable, Readable>): () => string {
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return () => text
}

async function initialize(
  connection: MessageConnection,
  options: ClientOptions,
  received: { method: string; params: unknown }[],
): Promise<InitializeResult> {
  const { folders, capabilities, configuration } = options
  answerServer(connection, received, configuration)
  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: options.processId ?? null,
    rootUri: folders?.[0] ?? null,
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities,
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
  })
  await connection.sendNotification('initialized', {})
  return result
}

/** Requests of the server: settings are answered, everything else is noted and answered with null. */
function answerServer(
  connection: MessageConnection,
  received: { method: string; params: unknown }[],
  configuration: ClientOptions['configuration'],
): void {
  connection.onRequest((method, params) => {
    received.push({ method, params })
    if (method !== 'workspace/configuration') return null
    const { items } = params as unknown as { readonly items: readonly { readonly scopeUri?: string }[] }
    return items.map(({ scopeUri }) => configuration?.(scopeUri) ?? null)
  })
}

function documentCalls(
  connection: MessageConnection,
): Pick<LanguageClient, 'open' | 'change' | 'close' | 'pull' | 'diagnose'> {
  const send = (method: string, params: object): void => void connection.sendNotification(method, params)
  const pull: LanguageClient['pull'] = (uri, previousResultId) =>
    connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    })
  return {
    open: (document) => send('textDocument/didOpen', { textDocument: { version: 1, ...document } }),
    change: (uri, version, contentChanges) =>
      send('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => send('textDocument/didClose', { textDocument: { uri } }),
    pull,
    diagnose: async (uri) => {
      const report = await pull(uri)
      return report.kind === 'full' ? report.items : []
    },
  }
}
