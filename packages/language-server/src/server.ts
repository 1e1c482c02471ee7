// The server: one context per connection, and every feature registered on it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver/node'
import { createCheckedDocuments } from './checked-documents'
import { readAbilities } from './client-abilities'
import { registerCodeActions } from './features/code-actions'
import { registerConfiguration } from './features/configuration'
import { createConfigurationProblems } from './features/configuration-problems'
import { registerDelivery } from './features/delivery'
import { registerDocumentSync } from './features/document-sync'
import { registerHover } from './features/hover'
import { registerIdleRecheck } from './features/idle-recheck'
import { registerProjectNotes } from './features/project-notes'
import { registerResolve } from './features/resolve-code-action'
import { registerRuleDocs } from './features/rule-docs'
import { registerStatus } from './features/status'
import { registerWatchedFiles } from './features/watched-files'
import { initialFolders, registerWorkspaceFolders } from './features/workspace-folders'
import { createDocuments } from './open-documents'
import type { ServerContext } from './server-context'
import { initializeResult } from './server-capabilities'
import { createWorkspace } from './workspace'

/** Beside the bundle, for packages that carry no parser package. */
const WASM_FILE = join(__dirname, 'parser.wasm32-wasip1.wasm')

/** Serves one client. */
export function startServer(connection: Connection): void {
  connection.onInitialize((params) => initialize(connection, params))
  connection.listen()
}

function initialize(connection: Connection, params: InitializeParams): InitializeResult {
  const { initializationOptions, capabilities } = params
  const abilities = readAbilities(capabilities)
  const documents = createDocuments()
  const workspace = createWorkspace({
    documents,
    folders: initialFolders(params),
    initializationOptions,
    wasmFile: existsSync(WASM_FILE) ? WASM_FILE : null,
    onOpened: createConfigurationProblems(connection),
  })
  const checked = createCheckedDocuments(documents, workspace)
  const deliver: { now: ServerContext['redeliver'] } = { now: () => undefined }
  const redeliver: ServerContext['redeliver'] = (uris) => deliver.now(uris)
  const whenInitialized = initializedListeners(connection)
  const early = {
    connection,
    whenInitialized,
    abilities,
    initializationOptions,
    documents,
    workspace,
    checked,
    redeliver,
  }
  const context: ServerContext = { ...early, whenConfigured: registerConfiguration(early) }
  registerDocumentSync(connection, documents)
  deliver.now = registerDelivery(context)
  registerWorkspaceFolders(context)
  registerWatchedFiles(context)
  registerCodeActions(context)
  registerResolve(context)
  registerRuleDocs(context)
  registerHover(context)
  registerIdleRecheck(context)
  registerStatus(context)
  registerProjectNotes(context)
  return initializeResult(abilities)
}

/** The connection knows one listener only. */
function initializedListeners(connection: Connection): ServerContext['whenInitialized'] {
  const listeners: (() => void)[] = []
  connection.onInitialized(() => listeners.forEach((listener) => listener()))
  return (listener) => void listeners.push(listener)
}
