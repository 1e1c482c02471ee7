// What the client announced, reduced to the questions that features ask.
import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver/node'

/** See the header. */
export interface ClientAbilities {
  /** Asks for diagnostics; a client that cannot gets them pushed, and no client gets both. */
  readonly pulls: boolean
  /** Pulls again when told to. */
  readonly refreshes: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly codeActionLiterals: boolean
  /** Gets a code action's edit only when the action is chosen. */
  readonly resolvesEdits: boolean
  readonly documentChanges: boolean
  readonly snippetEdits: boolean
  readonly showDocument: boolean
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean
  readonly registersConfiguration: boolean
  readonly registersWatchers: boolean
  readonly workspaceFolders: boolean
  readonly hoverMarkdown: boolean
}

/** Reads the announcement; what is missing counts as no. */
export function readAbilities(capabilities: ClientCapabilities | undefined): ClientAbilities {
  const { textDocument, workspace, window } = capabilities ?? {}
  const action = textDocument?.codeAction
  const resolved = action?.resolveSupport?.properties ?? []
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    codeDescription:
      textDocument?.publishDiagnostics?.codeDescriptionSupport === true ||
      textDocument?.diagnostic?.codeDescriptionSupport === true,
    codeActionLiterals: action?.codeActionLiteralSupport !== undefined,
    resolvesEdits: action?.dataSupport === true && resolved.includes('edit'),
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    showDocument: window?.showDocument?.support === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
  }
}
