// textDocument/diagnostic: findings for clients that ask. Nothing is computed for an answer that the client has already.
import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import type { Checked } from '../checked-documents'
import { guarded, nextTurn } from '../guarded-handler'
import type { ServerContext } from '../server-context'
import { toDiagnostic } from '../to-diagnostic'

const nothing = (): DocumentDiagnosticReport => ({ kind: DocumentDiagnosticReportKind.Full, items: [] })

/** Answers pulls; a cancelled one gets what is known, since some clients never ask again after an error. */
export function registerPullDiagnostics(context: ServerContext): void {
  const pull = async (
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    await context.whenConfigured
    await nextTurn()
    const { uri } = textDocument
    if (token.isCancellationRequested && previousResultId !== undefined) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId }
    }
    const checked = context.checked.check(uri)
    return checked ? toReport(context, checked, previousResultId) : nothing()
  }
  context.connection.languages.diagnostics.on(guarded(context.connection, pull, nothing))
}

function toReport(context: ServerContext, checked: Checked, previous: string | undefined): DocumentDiagnosticReport {
  const { resultId, uri, findings } = checked
  if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
  const document = context.documents.get(uri)
  const items = document ? findings.map((finding) => toDiagnostic(finding, document, context.abilities)) : []
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items }
}
