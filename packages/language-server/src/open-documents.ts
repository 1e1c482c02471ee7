// The open documents: texts as the client last sent them, and who wants to know of changes.
import type { DidChangeTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { replacementBetween, type OffsetEdit } from './moved-findings'

/** What happened to a document. `saved`: the client says that disk and document now agree. */
export type DocumentEvent =
  | { readonly kind: 'opened' | 'saved' | 'closed'; readonly uri: string }
  | { readonly kind: 'edited'; readonly uri: string; readonly edits: readonly OffsetEdit[] }

/** The documents of one client. A version answers for one text. */
export interface OpenDocuments {
  readonly get: (uri: string) => TextDocument | undefined
  readonly uris: () => Iterable<string>
  readonly open: (params: DidOpenTextDocumentParams) => void
  readonly change: (params: DidChangeTextDocumentParams) => void
  readonly save: (uri: string) => void
  readonly close: (uri: string) => void
  readonly onEvent: (listener: (event: DocumentEvent) => void) => void
}

type Change = DidChangeTextDocumentParams['contentChanges'][number]

/** Makes an empty set. */
export function createDocuments(): OpenDocuments {
  const documents = new Map<string, TextDocument>()
  const listeners: ((event: DocumentEvent) => void)[] = []
  const tell = (event: DocumentEvent): void => listeners.forEach((listener) => listener(event))
  return {
    get: (uri) => documents.get(uri),
    uris: () => documents.keys(),
    open: ({ textDocument: { uri, languageId, version, text } }) => {
      documents.set(uri, TextDocument.create(uri, languageId, version, text))
      tell({ kind: 'opened', uri })
    },
    change: ({ textDocument: { uri, version }, contentChanges }) => {
      const document = documents.get(uri)
      if (!document) return
      const edits = contentChanges.map((change) => applyChange(document, change, version))
      tell({ kind: 'edited', uri, edits })
    },
    save: (uri) => {
      if (documents.has(uri)) tell({ kind: 'saved', uri })
    },
    close: (uri) => {
      if (documents.delete(uri)) tell({ kind: 'closed', uri })
    },
    onEvent: (listener) => listeners.push(listener),
  }
}

/** Changes count one after the other: each speaks of the text that the one before it left. */
function applyChange(document: TextDocument, change: Change, version: number): OffsetEdit {
  const edit =
    'range' in change
      ? {
          start: document.offsetAt(change.range.start),
          end: document.offsetAt(change.range.end),
          length: change.text.length,
        }
      : replacementBetween(document.getText(), change.text)
  TextDocument.update(document, [change], version)
  return edit
}
