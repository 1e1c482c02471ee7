// What can be known of the ESLint extension: whether it is at work for a file, and which diagnostics of our rules it shows there.
import { extensions, languages, workspace, type Diagnostic, type Uri } from 'vscode'
import { ruleInEslintCode, type RuleFinding } from './eslint-overlap'

const EXTENSION = 'dbaeumer.vscode-eslint'
const SOURCE = 'eslint'

/** Whether the ESLint extension runs and is switched on for the file. */
export function isEslintAtWork(uri: Uri | undefined): boolean {
  if (extensions.getExtension(EXTENSION)?.isActive !== true) return false
  return workspace.getConfiguration('eslint', uri ?? null).get('enable') !== false
}

/** ESLint's diagnostics of our rules in a file. */
export function eslintDiagnostics(uri: Uri): readonly Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === SOURCE && ruleInEslintCode(code) !== null)
}

/** Rules and places of ESLint's diagnostics. */
export function toFindings(diagnostics: readonly Diagnostic[]): readonly RuleFinding[] {
  return diagnostics.flatMap(({ code, range }) => {
    const rule = ruleInEslintCode(code)
    return rule === null ? [] : [{ rule, range }]
  })
}
