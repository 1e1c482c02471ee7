// Follows what ESLint shows in the open files, and decides which of our findings are left to it.
import { languages, workspace, type Diagnostic, type Disposable, type Uri } from 'vscode'
import { isReportedBy, moveThrough, type RuleFinding } from './eslint-overlap'
import { eslintDiagnostics, isEslintAtWork, toFindings } from './eslint-extension'
import { integrationMode } from './integration-mode'
import type { Deferral } from './shown-diagnostics'

/** What ESLint last said of a file, and where edits since then have moved that. */
interface Reported {
  readonly raw: readonly Diagnostic[]
  readonly moved: readonly RuleFinding[]
}

/** Follows ESLint. */
export interface EslintDeferral {
  readonly deferral: Deferral
  /** Calls back with the files in which ESLint shows something new. */
  readonly watch: (onChange: (uri: Uri) => void) => Disposable[]
}

const NOTHING: Reported = { raw: [], moved: [] }

/** Starts with what ESLint shows now. */
export function createEslintDeferral(): EslintDeferral {
  const reported = new Map<string, Reported>()
  const look = (uri: Uri): boolean => {
    const raw = eslintDiagnostics(uri)
    const known = reported.get(uri.toString()) ?? NOTHING
    if (isSameList(raw, known.raw)) return false
    if (raw.length === 0) reported.delete(uri.toString())
    else reported.set(uri.toString(), { raw, moved: toFindings(raw) })
    return true
  }
  const deferral: Deferral = (uri) => {
    const mode = integrationMode(uri)
    if (mode === 'both' || mode === 'standalone' || !isEslintAtWork(uri)) return () => false
    if (mode === 'defer') return () => true
    look(uri)
    const { moved } = reported.get(uri.toString()) ?? NOTHING
    return (finding) => isReportedBy(moved, finding)
  }
  const watch: EslintDeferral['watch'] = (onChange) => [
    languages.onDidChangeDiagnostics(({ uris }) => uris.filter(look).forEach(onChange)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const key = document.uri.toString()
      const known = reported.get(key)
      if (known) reported.set(key, { raw: known.raw, moved: moveThrough(known.moved, contentChanges) })
    }),
    workspace.onDidCloseTextDocument(({ uri }) => reported.delete(uri.toString())),
  ]
  return { deferral, watch }
}

/** The same objects: ESLint has not spoken since. After it did, even equal diagnostics are new objects. */
function isSameList(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((diagnostic, index) => diagnostic === b[index])
}
