// Settings on their way to the server: what VS Code holds, plus the rules that the ESLint extension takes care of.
import { Uri, workspace } from 'vscode'
import { isEslintAtWork } from './eslint-extension'
import { integrationMode } from './integration-mode'
import { NAMESPACE } from './names'

/** Rules left to ESLint as a whole; what `auto` leaves out is decided finding by finding, on this side. */
function deferredRules(uri: Uri | undefined, rules: readonly string[]): readonly string[] {
  return integrationMode(uri) === 'defer' && isEslintAtWork(uri) ? rules : []
}

/** The settings for a file or folder as the server reads them. */
export function settingsFor(uri: Uri | undefined, rules: readonly string[]): Readonly<Record<string, unknown>> {
  const settings = workspace.getConfiguration(NAMESPACE, uri ?? null)
  const [enable, preset] = [settings.get('enable'), settings.get('preset')]
  return { enable, preset, eslintIntegration: integrationMode(uri), deferredRules: deferredRules(uri, rules) }
}

/** One item of a `workspace/configuration` request. */
export interface ConfigurationItem {
  readonly section?: string
  readonly scopeUri?: string
}

/** Answers to the items of our own section are replaced by {@link settingsFor}. */
export function answerConfiguration(
  items: readonly ConfigurationItem[],
  answers: readonly unknown[],
  rules: readonly string[],
): unknown[] {
  return items.map(({ section, scopeUri }, index) => {
    if (section !== NAMESPACE) return answers[index] ?? null
    return settingsFor(scopeUri === undefined ? undefined : Uri.parse(scopeUri), rules)
  })
}
