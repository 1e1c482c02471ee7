// textDocument/codeAction: fixes, suggestions, suppression and documentation of the findings in a range, and fix-all.
import { INTERNAL_ERROR, type ReportedFinding } from '@logwright/engine'
import { CodeActionKind, type CodeAction, type CodeActionParams, type Range } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { editsOf, insertionOf, type ActionData, type ActionPlan } from '../action-plan'
import type { Checked } from '../checked-documents'
import { guarded } from '../guarded-handler'
import { FIX_ALL_KIND, SHOW_RULE_COMMAND } from '../protocol'
import type { ServerContext } from '../server-context'
import { toDiagnostic } from '../to-diagnostic'
import { toInsertion, toWorkspaceEdit } from '../to-workspace-edit'

/** Offers code actions; nothing is checked anew for them. */
export function registerCodeActions(context: ServerContext): void {
  if (!context.abilities.codeActionLiterals) return
  const offer = (params: CodeActionParams): CodeAction[] => offerActions(context, params)
  context.connection.onCodeAction(guarded(context.connection, offer, () => []))
}

/** One request: the document as it is now. */
interface Request {
  readonly context: ServerContext
  readonly checked: Checked
  readonly document: TextDocument
}

function offerActions(context: ServerContext, params: CodeActionParams): CodeAction[] {
  const { uri } = params.textDocument
  const checked = context.checked.check(uri)
  const document = context.documents.get(uri)
  if (!checked || !document) return []
  const request = { context, checked, document }
  const { only } = params.context
  return [
    ...(isWanted(only, CodeActionKind.QuickFix) ? quickFixes(request, params.range) : []),
    // Asked for by name only: a menu of quick fixes is no place for it.
    ...(only && isWanted(only, FIX_ALL_KIND) ? fixAll(request) : []),
  ]
}

/** `source` asks for `source.fixAll.logwright`, too. */
function isWanted(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
}

function quickFixes(request: Request, range: Range): CodeAction[] {
  const { checked, document } = request
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)]
  const touched = [...checked.findings.entries()].filter(
    ([, finding]) => finding.range.start <= end && finding.range.end >= start && finding.rule !== INTERNAL_ERROR,
  )
  return [
    ...touched.flatMap(([index, finding]) => fixesOf(request, index, finding)),
    ...touched.flatMap(([index, finding]) => suppressionOf(request, index, finding)),
    ...new Map(touched.map(([, finding]) => [finding.rule, documentationOf(request, finding)])).values(),
  ].flatMap((action) => action ?? [])
}

function fixesOf(request: Request, index: number, finding: ReportedFinding): (CodeAction | null)[] {
  return finding.fixes.map((fix, place) => {
    const action = planned(request, fix.title, { kind: 'fix', finding: index, fix: place })
    return action && { ...action, ...about(request, finding), ...(fix.kind === 'fix' && { isPreferred: true }) }
  })
}

function suppressionOf(request: Request, index: number, finding: ReportedFinding): (CodeAction | null)[] {
  if (request.checked.state === 'half-typed') return []
  const title = `Suppress ${finding.rule} here, with a reason`
  const action = planned(request, title, { kind: 'suppress', finding: index })
  return [action && { ...action, ...about(request, finding) }]
}

function documentationOf({ context, checked, document }: Request, finding: ReportedFinding): CodeAction | null {
  if (!context.abilities.showDocument) return null
  const title = `Show documentation of ${finding.rule}`
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...about({ context, checked, document }, finding),
    command: { title, command: SHOW_RULE_COMMAND, arguments: [finding.rule] },
  }
}

function about({ context, document }: Request, finding: ReportedFinding): Pick<CodeAction, 'diagnostics'> {
  return { diagnostics: [toDiagnostic(finding, document, context.abilities)] }
}

function fixAll(request: Request): CodeAction[] {
  const plan: ActionPlan = { kind: 'fix-all' }
  if (editsOf(plan, request.checked, request.context.checked).length === 0) return []
  const action = planned(request, 'Fix all auto-fixable findings of Logwright', plan)
  return action ? [{ ...action, kind: FIX_ALL_KIND }] : []
}

/** An action whose edit comes later where the client can ask for it, else at once; null when there would be none. */
function planned({ context, checked, document }: Request, title: string, plan: ActionPlan): CodeAction | null {
  const data: ActionData = { uri: checked.uri, version: checked.version, plan }
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix }
  if (context.abilities.resolvesEdits) return { ...action, data }
  const insertion = insertionOf(plan, checked)
  if (insertion) return { ...action, edit: toInsertion(insertion, context.abilities) }
  const edits = editsOf(plan, checked, context.checked)
  return edits.length === 0 ? null : { ...action, edit: toWorkspaceEdit(edits, document, context.abilities) }
}
