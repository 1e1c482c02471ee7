// What the server announces, fitted to the client.
import { CodeActionKind, TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver/node'
import type { ClientAbilities } from './client-abilities'
import { FIX_ALL_KIND, NAMESPACE, SHOW_RULE_COMMAND } from './protocol'
import { NAME, VERSION } from './version'

/** The answer to `initialize`. */
export function initializeResult(abilities: ClientAbilities): InitializeResult {
  return {
    serverInfo: { name: NAME, version: VERSION },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      ...(abilities.pulls && {
        diagnosticProvider: { identifier: NAMESPACE, interFileDependencies: false, workspaceDiagnostics: false },
      }),
      hoverProvider: true,
      ...(abilities.codeActionLiterals && {
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND],
          resolveProvider: abilities.resolvesEdits,
        },
      }),
      ...(abilities.showDocument && { executeCommandProvider: { commands: [SHOW_RULE_COMMAND] } }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  }
}
