// textDocument/didOpen, didChange, didSave, didClose.
import type { Connection } from 'vscode-languageserver/node'
import type { OpenDocuments } from '../open-documents'

/** Keeps the documents as the client has them. */
export function registerDocumentSync(connection: Connection, documents: OpenDocuments): void {
  connection.onDidOpenTextDocument(documents.open)
  connection.onDidChangeTextDocument(documents.change)
  connection.onDidSaveTextDocument(({ textDocument }) => documents.save(textDocument.uri))
  connection.onDidCloseTextDocument(({ textDocument }) => documents.close(textDocument.uri))
}
