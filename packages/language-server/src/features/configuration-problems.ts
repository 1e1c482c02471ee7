// What is wrong in a project's configuration file, shown in that file.
import type { UserError } from '@logwright/engine'
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver/node'
import { uriOf } from '../document-path'
import { NAMESPACE } from '../protocol'
import type { WorkspaceOptions } from '../workspace'

/**
 * Publishes problems whenever a session opens. The file is no document of ours, so no client pulls its diagnostics: these are
 * pushed to all clients.
 */
export function createConfigurationProblems(connection: Connection): WorkspaceOptions['onOpened'] {
  const shown = new Map<string, string>()
  return (root, file, errors) => {
    for (const { file: at, message } of errors) connection.console.warn(`${at}: ${message}`)
    const before = shown.get(root)
    if (before !== undefined && (before !== file || errors.length === 0)) {
      shown.delete(root)
      void connection.sendDiagnostics({ uri: uriOf(before), diagnostics: [] })
    }
    if (file === null || errors.length === 0) return
    shown.set(root, file)
    void connection.sendDiagnostics({
      uri: uriOf(file),
      diagnostics: errors.filter((error) => error.file === file).map(toDiagnostic),
    })
  }
}

function toDiagnostic({ line, column, message }: UserError): Diagnostic {
  const start = { line: (line ?? 1) - 1, character: (column ?? 1) - 1 }
  return { range: { start, end: start }, severity: DiagnosticSeverity.Error, source: NAMESPACE, message }
}
