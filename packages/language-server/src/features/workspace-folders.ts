// workspace/didChangeWorkspaceFolders, and the folders that a client names when it starts.
import type { InitializeParams } from 'vscode-languageserver/node'
import { uriOf } from '../document-path'
import type { ServerContext } from '../server-context'
import type { Folder } from '../workspace'

/** Folders by any of the three ways in which clients name them; all may be missing. */
export function initialFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly Folder[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders
  if (typeof rootUri === 'string' && rootUri !== '') return [{ uri: rootUri }]
  return typeof rootPath === 'string' && rootPath !== '' ? [{ uri: uriOf(rootPath) }] : []
}

/** Follows folders that come and go. */
export function registerWorkspaceFolders(context: ServerContext): void {
  const { connection, abilities, workspace, redeliver } = context
  if (!abilities.workspaceFolders) return
  context.whenInitialized(() => {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      workspace.changeFolders(added, removed)
      redeliver()
    })
  })
}
