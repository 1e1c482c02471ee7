// workspace/configuration and workspace/didChangeConfiguration: the editor's settings, asked for where the client answers.
import { DidChangeConfigurationNotification } from 'vscode-languageserver/node'
import { logError } from '../guarded-handler'
import { SETTINGS_PATIENCE } from '../limits'
import { NAMESPACE } from '../protocol'
import type { ServerContext } from '../server-context'

/** The part of the context that exists before settings are known. */
type Early = Omit<ServerContext, 'whenConfigured'>

/** Follows the settings; the result resolves when they are known, or after {@link SETTINGS_PATIENCE}. */
export function registerConfiguration(early: Early): Promise<void> {
  const { connection, abilities, workspace } = early
  let told: unknown = null
  let answers: ReadonlyMap<string, unknown> = new Map()
  const apply = (): void => {
    workspace.setSettings({ answers, told })
    workspace.reset()
    early.redeliver()
  }
  const ask = async (): Promise<void> => {
    if (!abilities.configuration) return
    const next = await askAll(early)
    if (JSON.stringify([...next]) === JSON.stringify([...answers])) return
    answers = next
    apply()
  }
  const tryAsking = (): Promise<void> => ask().catch((error: unknown) => logError(connection, error))
  connection.onDidChangeConfiguration(({ settings }) => {
    told = settings ?? null
    apply()
    void tryAsking()
  })
  return new Promise((resolve) => {
    early.whenInitialized(() => {
      if (abilities.registersConfiguration) void registerForChanges(early)
      void tryAsking().then(resolve)
      setTimeout(resolve, SETTINGS_PATIENCE).unref()
    })
  })
}

async function registerForChanges({ connection }: Early): Promise<void> {
  try {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: NAMESPACE })
  } catch (error) {
    logError(connection, error)
  }
}

/** One question for all folders; the first item, without a folder, speaks for files outside of any. */
async function askAll({ connection, workspace }: Early): Promise<ReadonlyMap<string, unknown>> {
  const uris = workspace.folders().map(({ uri }) => uri)
  const items = [{ section: NAMESPACE }, ...uris.map((scopeUri) => ({ scopeUri, section: NAMESPACE }))]
  const values: unknown = await connection.workspace.getConfiguration(items)
  const list = Array.isArray(values) ? values : []
  return new Map(['', ...uris].map((uri, index) => [uri, list[index] ?? null]))
}
