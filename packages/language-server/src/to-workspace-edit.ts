// Edits of one document as the client wants them: tied to the document's version where it can check that.
import { pathToFileURL } from 'node:url'
import type { ReportedFix, TextEdit } from '@logwright/engine'
import type { SnippetTextEdit, WorkspaceEdit } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { ClientAbilities } from './client-abilities'
import { toPosition, toRange } from './to-diagnostic'

/** An edit, and the part of its text that the user is to overwrite. */
export interface OfferedEdit extends TextEdit {
  readonly placeholder?: { readonly start: number; readonly end: number } | null
}

/** Converts. Placeholders become tab stops where the client knows them, else plain text. */
export function toWorkspaceEdit(
  edits: readonly OfferedEdit[],
  document: TextDocument,
  abilities: ClientAbilities,
): WorkspaceEdit {
  const { uri, version } = document
  const plain = edits.map((edit) => ({ range: toRange(edit, document), newText: edit.text }))
  if (!abilities.documentChanges) return { changes: { [uri]: plain } }
  const shown = plain.map((edit, index) => {
    const snippet = abilities.snippetEdits ? snippetOf(edits[index]) : null
    return snippet === null ? edit : ({ range: edit.range, snippet } satisfies SnippetTextEdit)
  })
  return { documentChanges: [{ textDocument: { uri, version }, edits: shown }] }
}

function snippetOf(edit: OfferedEdit | undefined): SnippetTextEdit['snippet'] | null {
  if (!edit?.placeholder) return null
  const { start, end } = edit.placeholder
  const escape = (text: string): string => text.replace(/[\\$}]/g, '\\$&')
  const [before, held, after] = [edit.text.slice(0, start), edit.text.slice(start, end), edit.text.slice(end)].map(
    escape,
  )
  return { kind: 'snippet', value: `${before}\${1:${held}}${after}` }
}

/** One insertion in another file, as it is saved or open. */
export function toInsertion(
  { file, start, text }: NonNullable<ReportedFix['insertion']>,
  abilities: ClientAbilities,
): WorkspaceEdit {
  const uri = pathToFileURL(file).href
  const at = toPosition(start)
  const edit = { range: { start: at, end: at }, newText: text }
  if (!abilities.documentChanges) return { changes: { [uri]: [edit] } }
  return { documentChanges: [{ textDocument: { uri, version: null }, edits: [edit] }] }
}
