// What the suites do in the editor: open a file of the workspace, wait for findings, ask for actions, edit.
import { setTimeout as sleep } from 'node:timers/promises'
import * as vscode from 'vscode'
import type { ExtensionApi } from '../../src/extension'

const WAIT = 60_000
const EVERY = 50

/** Id of the extension. */
export const EXTENSION = 'logwright.logwright-vscode'

/** What is found in src/routes/login.js, as {@link found} writes it. */
export const LOGIN = ['12:no-sensitive-data-in-logs', '16:require-auth-failure-log', '25:require-auth-failure-log']

/** The extension under test. */
export function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.getExtension<ExtensionApi>(EXTENSION)
  if (!found) throw new Error(`${EXTENSION} is not installed`)
  return found
}

/** Address of a file of the workspace. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  if (!folder) throw new Error('no folder is open')
  return vscode.Uri.joinPath(folder.uri, path)
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(path))
  await vscode.window.showTextDocument(document)
  return document
}

/** Opens a text that is no file. */
export async function openUnsaved(content: string, language = 'javascript'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language })
  await vscode.window.showTextDocument(document)
  return document
}

/** Our diagnostics of a document, in text order. */
export function findings(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'logwright')
    .toSorted((a, b) => document.offsetAt(a.range.start) - document.offsetAt(b.range.start))
}

/** `line:rule` of our diagnostics, lines counted from 1. */
export function found(document: vscode.TextDocument): readonly string[] {
  return findings(document).map(({ range, code }) => `${range.start.line + 1}:${String(codeValue(code))}`)
}

/** Value of a diagnostic's code, with or without a link. */
export function codeValue(code: vscode.Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code
}

/** Waits until `look` gives something that is neither undefined nor false; fails with what it last saw. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false,
  seen: () => unknown = look,
): Promise<T> {
  const end = Date.now() + WAIT
  for (;;) {
    const value = look()
    if (value !== undefined && value !== false) return value
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; last seen: ${JSON.stringify(seen())}`)
    await sleep(EVERY)
  }
}

/** Waits until our findings are those of `expected`, as {@link found} writes them. */
export async function untilFound(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(expected)
  await until(`findings ${wanted}`, () => JSON.stringify(found(document)) === wanted, () => found(document)) // prettier-ignore
}

/** Repeats what VS Code cancels when a built-in extension registers itself in the middle of it. */
export async function uncancelled<T>(ask: () => Thenable<T>): Promise<T> {
  const end = Date.now() + WAIT
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof Error && /cancell?ed/i.test(error.message)) || Date.now() > end) throw error
      await sleep(EVERY)
    }
  }
}

/** Code actions at a range. */
export function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  return uncancelled(() =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      20,
    ),
  )
}

/** Replaces the first occurrence of a text in a document. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const at = document.getText().indexOf(text)
  if (at < 0) throw new Error(`no '${text}' in ${document.uri.path}`)
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + text.length)), by)
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused')
}

/** Writes a file of the workspace. */
export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text))
}

/** Sets a setting of the workspace; undefined takes it back. */
export async function configure(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace)
}

/** Closes all editors; unsaved changes are thrown away. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}
