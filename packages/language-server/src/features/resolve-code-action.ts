// codeAction/resolve: the edit of the action that was chosen, if the document is still the one it was offered for.
import type { CodeAction } from 'vscode-languageserver/node'
import { editsOf, insertionOf, readActionData } from '../action-plan'
import { guarded } from '../guarded-handler'
import type { ServerContext } from '../server-context'
import { toInsertion, toWorkspaceEdit } from '../to-workspace-edit'

/** Makes edits late. An action that can do nothing any more comes back as it was. */
export function registerResolve(context: ServerContext): void {
  if (!context.abilities.resolvesEdits) return
  const complete = (action: CodeAction): CodeAction => resolve(context, action)
  context.connection.onCodeActionResolve(guarded(context.connection, complete, (action) => action))
}

function resolve(context: ServerContext, action: CodeAction): CodeAction {
  const data = readActionData(action.data)
  const checked = data && context.checked.check(data.uri)
  const document = data ? context.documents.get(data.uri) : undefined
  if (!checked || !document || checked.version !== data.version) return action
  const insertion = insertionOf(data.plan, checked)
  if (insertion) return { ...action, edit: toInsertion(insertion, context.abilities) }
  const edits = editsOf(data.plan, checked, context.checked)
  if (edits.length > 0) return { ...action, edit: toWorkspaceEdit(edits, document, context.abilities) }
  if (data.plan.kind === 'suppress')
    context.connection.window.showInformationMessage('Logwright: no comment can stand at this line.')
  return action
}
