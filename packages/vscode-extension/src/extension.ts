// Entry of the extension: starts the bundled language server with the first JavaScript or TypeScript document, and joins its parts.
import { commands, extensions, window, workspace, type ExtensionContext } from 'vscode'
import { DidChangeConfigurationNotification, State, type LanguageClient } from 'vscode-languageclient/node'
import { createClient } from './client'
import { createEslintDeferral } from './eslint-deferral'
import { isEslintAtWork } from './eslint-extension'
import { COMMAND, NAMESPACE, STATUS_METHOD, TITLE } from './names'
import { createRuleDocs } from './rule-docs'
import { readStatus, type DocumentStatus } from './server-status'
import { createShownDiagnostics, type ShownDiagnostics } from './shown-diagnostics'
import { createStatusItem } from './status-item'

/** What the extension's tests may ask. */
export interface ExtensionApi {
  readonly isRunning: () => boolean
  /** What the server last said of a document. */
  readonly statusOf: (uri: string) => DocumentStatus | undefined
}

let client: LanguageClient | null = null

/** Called by VS Code when the first matching document opens. */
export async function activate(context: ExtensionContext): Promise<ExtensionApi> {
  const output = window.createOutputChannel(TITLE, { log: true })
  const docs = await createRuleDocs(context)
  const { deferral, watch } = createEslintDeferral()
  const shown = createShownDiagnostics(NAMESPACE, deferral)
  const item = createStatusItem(shown)
  const server = context.asAbsolutePath('dist/server.cjs')
  const started = createClient({ server, output, docs, shown })
  client = started
  const eslint = watchEslint(started, shown)
  started.onDidChangeState(({ newState }) => item.setState(newState))
  started.onNotification(STATUS_METHOD, (payload: unknown) => {
    const status = readStatus(payload)
    if (status) item.setStatus(status)
  })
  context.subscriptions.push(
    ...docs.disposables,
    ...item.disposables,
    ...eslint.disposables,
    ...watch((uri) => {
      shown.refresh(uri)
      // That ESLint has started is told by nothing but its diagnostics.
      eslint.look()
    }),
    commands.registerCommand(COMMAND.restart, () => restart(started)),
    commands.registerCommand(COMMAND.showOutput, () => output.show()),
    shown,
    output,
  )
  await start(started)
  return { isRunning: () => started.state === State.Running, statusOf: item.statusOf }
}

/** Called by VS Code before it ends. */
export async function deactivate(): Promise<void> {
  if (client?.needsStop() === true) await client.stop()
}

/** A start that fails is shown with a way to learn more; the extension stays, so that Restart can be tried. */
async function start(started: LanguageClient): Promise<void> {
  try {
    await started.start()
  } catch (error) {
    started.error(`${TITLE} could not start`, error, false)
    void offerOutput(`${TITLE} could not start.`)
  }
}

async function restart(started: LanguageClient): Promise<void> {
  if (started.needsStop()) await started.stop()
  await start(started)
}

async function offerOutput(message: string): Promise<void> {
  const choice = await window.showErrorMessage(message, 'Show Output')
  if (choice !== undefined) await commands.executeCommand(COMMAND.showOutput)
}

/** What is to be looked at again when ESLint comes, goes, or is switched. */
interface EslintWatch {
  readonly look: () => void
  readonly disposables: readonly { dispose: () => void }[]
}

/** Installing, removing or switching ESLint, and our own setting, change what is left to it. */
function watchEslint(started: LanguageClient, shown: ShownDiagnostics): EslintWatch {
  let wasAtWork = isEslintAtWork(undefined)
  const look = (): void => {
    const isAtWork = isEslintAtWork(undefined)
    if (isAtWork === wasAtWork || started.state !== State.Running) return
    wasAtWork = isAtWork
    // The server then asks for the settings, and with them for the rules that are left to ESLint.
    void started.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
  }
  const lookAtAll = (): void => {
    shown.refresh()
    look()
  }
  const disposables = [
    extensions.onDidChange(lookAtAll),
    workspace.onDidChangeConfiguration((event) => {
      const keys = ['eslint', `${NAMESPACE}.eslintIntegration`]
      if (keys.some((key) => event.affectsConfiguration(key))) lookAtAll()
    }),
  ]
  return { look, disposables }
}
