// workspace/didChangeWatchedFiles: configuration and sources that change on disk, in clients that watch for servers.
import { basename } from 'node:path'
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node'
import { filePathOf } from '../document-path'
import { logError } from '../guarded-handler'
import type { ServerContext } from '../server-context'

const PATTERNS = ['**/logwright.config.{json,yaml,yml}', '**/*.{json,prisma}', '**/*.{js,jsx,ts,tsx,mjs,cjs,mts,cts}']

const CONFIGURATION = /^(?:logwright\.config\.(?:json|ya?ml)|package\.json|tsconfig.*\.json)$/

/** Follows files. A client that cannot watch is no loss for configurations: those are looked at again while checking. */
export function registerWatchedFiles(context: ServerContext): void {
  const { connection, abilities, workspace, documents, checked, redeliver } = context
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.flatMap(({ uri }) => filePathOf(uri) ?? [])
    const isOpen = (uri: string): boolean => documents.get(uri) !== undefined
    if (paths.some((path) => CONFIGURATION.test(basename(path)))) workspace.reset()
    else if (changes.every(({ uri }) => isOpen(uri))) return
    paths.forEach(workspace.changed)
    checked.touch()
    redeliver()
  })
  if (!abilities.registersWatchers) return
  context.whenInitialized(() => {
    const watchers = PATTERNS.map((globPattern) => ({ globPattern }))
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => logError(connection, error))
  })
}
